package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
final class Folders {

    private Folders() {}

    /** The files below a folder whose names end in a suffix; none if there is no such folder. */
    static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        return inside(folder).stream()
                .filter(file -> file.toString().endsWith(suffix))
                .toList();
    }

    /** Deletes a folder and what is in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst = new ArrayList<>(inside(folder));
        deepestFirst.sort(Comparator.reverseOrder());
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.toList();
        } catch (UncheckedIOException e) {
            // Something was deleted meanwhile.
            throw e.getCause();
        }
    }
}
