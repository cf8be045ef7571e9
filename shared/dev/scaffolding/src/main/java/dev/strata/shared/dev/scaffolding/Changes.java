package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changes that a command makes to a checkout: all of them, or none. */
final class Changes {

    private final Path root;
    private final TreeMap<String, String> written = new TreeMap<>();
    private final List<String> removed = new ArrayList<>();

    Changes(Path root) {
        this.root = root;
    }

    /** Plans a file, by its path from the root. */
    void write(String path, String content) {
        written.put(path, content);
    }

    /**
     * Plans new files.
     *
     * @param folder where they will be
     * @param files their paths in it, and their contents; an existing package-info stays
     * @param advice what to do if one of them exists
     */
    void create(String folder, Map<String, String> files, String advice) {
        files.forEach((path, content) -> {
            if (!Files.exists(root.resolve(folder + path))) {
                write(folder + path, content);
            } else if (!path.endsWith("package-info.java")) {
                throw new ScaffoldingException("There is a %s%s already: %s", folder, path, advice);
            }
        });
    }

    /** Plans the removal of a file or folder. */
    void remove(String path) {
        removed.add(path);
    }

    /** What is planned, one line each. */
    List<String> plan() {
        List<String> lines = new ArrayList<>();
        removed.forEach(path -> lines.add("removes  " + path));
        written.keySet()
                .forEach(path -> lines.add((Files.exists(root.resolve(path)) ? "changes  " : "creates  ") + path));
        return lines;
    }

    /** Makes all changes; if one fails, undoes the others. */
    void apply() {
        List<Action> undos = new ArrayList<>();
        try {
            for (String path : removed) {
                Path place = root.resolve(path);
                Files.move(place, aside(place));
                undos.add(0, () -> Files.move(aside(place), place));
            }
            for (Map.Entry<String, String> file : written.entrySet()) {
                undos.add(0, undoOf(root.resolve(file.getKey())));
                Files.createDirectories(root.resolve(file.getKey()).getParent());
                Files.writeString(root.resolve(file.getKey()), file.getValue());
            }
            for (String path : removed) {
                delete(aside(root.resolve(path)));
                deleteCompiled(path);
            }
        } catch (IOException e) {
            undos.forEach(Changes::run);
            throw new UncheckedIOException(e);
        }
    }

    /** Maven keeps copies of deleted resources, and tests would find the providers that they list. */
    private void deleteCompiled(String path) throws IOException {
        int sources = path.indexOf("/src/");
        if (sources >= 0) {
            delete(root.resolve(path.substring(0, sources)).resolve("target"));
        }
    }

    private static Path aside(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".removed");
    }

    /** Restores the content of a file, or deletes it with the folders that do not exist yet. */
    private static Action undoOf(Path file) throws IOException {
        if (Files.exists(file)) {
            String before = Files.readString(file);
            return () -> Files.writeString(file, before);
        }
        Path highest = file;
        while (!Files.exists(highest.getParent())) {
            highest = highest.getParent();
        }
        Path created = highest;
        return () -> delete(created);
    }

    private static void run(Action undo) {
        try {
            undo.run();
        } catch (IOException e) {
            System.out.printf(Locale.ROOT, "Not undone: %s%n", e);
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
