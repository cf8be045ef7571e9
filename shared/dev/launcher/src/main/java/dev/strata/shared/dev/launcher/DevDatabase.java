package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import dev.strata.shared.dev.dashboard.DatabaseAccess;
import dev.strata.shared.dev.database.LeftoverPostmaster;

/** The embedded database of a service in dev mode, seen from outside its server. */
final class DevDatabase {

    // Of postmaster.pid, PostgreSQL's lock file.
    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;
    // Of pgpass: host, port, database and user.
    private static final String ANY_DATABASE = "^\\*:\\*:\\*:\\*:";

    private final String name;
    private final Path root;
    private final Path folder;

    DevDatabase(Path root, String name) {
        this.name = name;
        this.root = root;
        this.folder = root.resolve(".dev").resolve(name).resolve("postgres");
    }

    /** Stops a PostgreSQL that outlived its server, as it does when the server is killed. */
    void stopLeftover() {
        try {
            new LeftoverPostmaster(data()).stop();
        } catch (IOException e) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "The PostgreSQL of %s can't be stopped: %s", name, e.getMessage()));
        }
    }

    /** Deletes all data, but not the port that clients know. */
    void discard() {
        stopLeftover();
        try {
            Folders.delete(data());
        } catch (IOException e) {
            throw new LaunchException(String.format(
                    Locale.ROOT, "The data of %s in %s can't be deleted: %s", name, data(), e.getMessage()));
        }
    }

    private static int portOf(Path data) throws IOException {
        return number(data, PORT_LINE);
    }

    private static int number(Path data, int line) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postmaster.pid")).get(line).strip());
    }

    /** The id of its process; 0 while it does not run. */
    long process() {
        try {
            return number(data(), PROCESS_LINE);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return 0;
        }
    }

    /** The command that opens a session on it. */
    String psql() {
        String host = System.getenv("DB_HOST");
        if (host != null) {
            return String.format(Locale.ROOT, "psql -h %s %s", host, name);
        }
        try {
            return String.format(
                    Locale.ROOT,
                    "PGPASSFILE=%s psql postgresql://%s@localhost:%s/%s",
                    root.relativize(folder.resolve("pgpass")),
                    name,
                    portOf(data()),
                    name);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return "does not run";
        }
    }

    /** How to connect to it; empty while it does not run, and for one elsewhere. */
    Optional<DatabaseAccess> access() {
        try {
            String password = Files.readString(folder.resolve("pgpass")).strip().replaceFirst(ANY_DATABASE, "");
            return Optional.of(new DatabaseAccess(
                    String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/%s", portOf(data()), name),
                    name,
                    password));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }
}
