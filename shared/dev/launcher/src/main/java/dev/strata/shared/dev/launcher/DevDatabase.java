package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.strata.shared.dev.database.LeftoverPostmaster;

/** The embedded database of a service in dev mode, seen from outside its server. */
final class DevDatabase {

    // Of postmaster.pid, PostgreSQL's lock file.
    private static final int PORT_LINE = 3;

    private final String name;
    private final Path folder;

    DevDatabase(Path root, String name) {
        this.name = name;
        this.folder = root.resolve(".dev").resolve(name).resolve("postgres");
    }

    /** Stops a PostgreSQL that outlived its server, as it does when the server is killed. */
    void stopLeftover() {
        try {
            new LeftoverPostmaster(data()).stop();
        } catch (IOException e) {
            throw new LaunchException("The PostgreSQL of %s can't be stopped: %s".formatted(name, e.getMessage()));
        }
    }

    /** Deletes all data, but not the port that clients know. */
    void discard() {
        stopLeftover();
        try {
            if (Files.exists(data())) {
                delete(data());
            }
        } catch (IOException e) {
            throw new LaunchException(
                    "The data of %s in %s can't be deleted: %s".formatted(name, data(), e.getMessage()));
        }
    }

    private static int portOf(Path data) throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip());
    }

    /** The command that opens a session on it. */
    String psql() {
        String host = System.getenv("DB_HOST");
        if (host != null) {
            return "psql -h %s %s".formatted(host, name);
        }
        try {
            return "psql postgresql://%s@localhost:%d/%s".formatted(name, portOf(data()), name);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return "does not run";
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
