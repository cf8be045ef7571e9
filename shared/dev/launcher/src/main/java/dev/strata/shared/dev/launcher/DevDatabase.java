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

    private static final int PORT_LINE = 3;

    private final String name;
    private final Path folder;

    DevDatabase(Path root, String name) {
        this.name = name;
        this.folder = root.resolve(".dev").resolve(name).resolve("postgres");
    }

    /** Stops a PostgreSQL that outlived its server, which happens when that one was killed. */
    void stopLeftover() {
        try {
            new LeftoverPostmaster(data()).end();
        } catch (IOException e) {
            throw new LaunchException("The PostgreSQL of %s can't be stopped: %s".formatted(name, e.getMessage()));
        }
    }

    /** Deletes all data. */
    void discard() {
        stopLeftover();
        try {
            if (Files.exists(folder)) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new LaunchException(
                    "The data of %s in %s can't be deleted: %s".formatted(name, folder, e.getMessage()));
        }
    }

    private static int portOf(Path data) throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip());
    }

    /** The JDBC address, which the postmaster's lock file tells. */
    String url() {
        String host = System.getenv("DB_HOST");
        if (host != null) {
            return "jdbc:postgresql://%s/%s".formatted(host, name);
        }
        try {
            return "jdbc:postgresql://localhost:%d/%s?user=%s".formatted(portOf(data()), name, name);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return "unknown";
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
