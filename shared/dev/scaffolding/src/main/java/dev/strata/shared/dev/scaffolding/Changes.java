package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changes that a command makes to a checkout: all of them, or none. */
final class Changes {

    private final Path root;
    private final TreeMap<String, String> written = new TreeMap<>();
    private final List<String> removed = new ArrayList<>();
    private final Deque<Undo> undos = new ArrayDeque<>();

    Changes(Path root) {
        this.root = root;
    }

    /** Plans a file, by its path from the root. */
    void write(String path, String content) {
        written.put(path, content);
    }

    /** Plans the removal of a folder. */
    void remove(String folder) {
        removed.add(folder);
    }

    /** What is planned, one line each. */
    List<String> plan() {
        List<String> lines = new ArrayList<>();
        removed.forEach(folder -> lines.add("removes  " + folder));
        written.keySet()
                .forEach(path -> lines.add((Files.exists(root.resolve(path)) ? "changes  " : "creates  ") + path));
        return lines;
    }

    /** Makes all changes; where one fails, the checkout is as it was. */
    void apply() {
        try {
            for (String folder : removed) {
                setAside(root.resolve(folder));
            }
            for (Map.Entry<String, String> file : written.entrySet()) {
                write(root.resolve(file.getKey()), file.getValue());
            }
            for (String folder : removed) {
                delete(aside(root.resolve(folder)));
            }
            undos.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            undo();
        }
    }

    private void setAside(Path folder) throws IOException {
        Files.move(folder, aside(folder));
        undos.push(() -> Files.move(aside(folder), folder));
    }

    private static Path aside(Path folder) {
        return folder.resolveSibling("." + folder.getFileName() + ".removed");
    }

    private void write(Path file, String content) throws IOException {
        if (Files.exists(file)) {
            String before = Files.readString(file);
            undos.push(() -> Files.writeString(file, before));
        } else {
            Path highest = highestMissing(file);
            undos.push(() -> delete(highest));
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, content);
    }

    /** The highest folder that does not exist yet, or the file itself. */
    private static Path highestMissing(Path file) {
        Path highest = file;
        while (!Files.exists(highest.getParent())) {
            highest = highest.getParent();
        }
        return highest;
    }

    private void undo() {
        while (!undos.isEmpty()) {
            try {
                undos.pop().run();
            } catch (IOException e) {
                System.out.printf("Not undone: %s%n", e);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private interface Undo {

        void run() throws IOException;
    }
}
