package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The POMs that a service is built by. */
final class Poms {

    // Another service beside this one changes nothing about how this one is built.
    private static final Pattern MODULE = Pattern.compile("\\s*<module>[^<]*</module>");

    private final List<Path> files;
    private final String content;
    private long lastSeen;

    Poms(Path root, Service service) {
        files = Stream.of(service.folder(), root.resolve("services"), root)
                .map(folder -> folder.resolve("pom.xml"))
                .toList();
        lastSeen = lastModified();
        content = read();
    }

    /** Whether all were last edited before a file. */
    boolean areOlderThan(Path file) {
        return lastModified() <= file.toFile().lastModified();
    }

    /** Whether they say something else now than when this was made. Looks into the files only if one was written. */
    boolean haveChanged() {
        long modified = lastModified();
        if (modified == lastSeen) {
            return false;
        }
        lastSeen = modified;
        return !read().equals(content);
    }

    private long lastModified() {
        return files.stream()
                .mapToLong(file -> file.toFile().lastModified())
                .max()
                .orElse(0);
    }

    private String read() {
        return files.stream().map(Poms::withoutModules).collect(Collectors.joining());
    }

    private static String withoutModules(Path file) {
        try {
            return MODULE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            // Replaced or removed at this moment.
            return "";
        }
    }
}
