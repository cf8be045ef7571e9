package dev.strata.shared.dev.launcher;

import java.nio.file.Path;

/** Paths as a developer clicks on them: of the source, relative to the checkout. */
final class SourcePaths {

    private final Path root;

    SourcePaths(Path root) {
        this.root = root;
    }

    /** Names the source of a file of the build; a path outside of the checkout stays as it is. */
    String of(String file) {
        Path path = Path.of(file);
        return path.startsWith(root)
                ? root.relativize(path).toString().replace("target/classes", "src/main/resources")
                : file;
    }
}
