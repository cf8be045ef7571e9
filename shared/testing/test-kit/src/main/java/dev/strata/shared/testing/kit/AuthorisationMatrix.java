package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The status that each operation of a service returns to each kind of caller: {@code authorisation.csv}, one line per
 * operation. Only services with an operation for payment providers have the last column.
 */
public final class AuthorisationMatrix {

    /** A kind of caller, and the column of the file. */
    public enum Caller {
        /** Sends no access token. */
        ANONYMOUS,
        /** A customer who owns the resource. */
        OWNER,
        /** A customer who does not own it. */
        OTHER_USER,
        /** An administrator. */
        ADMIN,
        /** A payment provider. */
        PAYMENTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final String HEADER = "operation, anonymous, owner, other user, admin";

    private static final String WITH_PAYMENTS = HEADER + ", " + Caller.PAYMENTS;

    private final Path file;
    private final List<Caller> callers;
    private final Map<String, Map<Caller, Integer>> statuses = new LinkedHashMap<>();

    private AuthorisationMatrix(Path file, boolean hasPayments) {
        List<Caller> all = List.of(Caller.values());
        this.file = file;
        this.callers = hasPayments ? all : all.subList(0, all.indexOf(Caller.PAYMENTS));
    }

    /**
     * Reads the matrix of a service.
     *
     * @param service the folder of the service
     * @return the matrix
     * @throws AssertionError when a line is malformed
     */
    public static AuthorisationMatrix in(Path service) {
        Path file = service.resolve("authorisation.csv");
        try {
            List<String> lines = Files.readAllLines(file);
            AuthorisationMatrix matrix =
                    new AuthorisationMatrix(file, lines.get(0).equals(WITH_PAYMENTS));
            matrix.require(List.of(HEADER, WITH_PAYMENTS).contains(lines.get(0)), lines.get(0));
            lines.subList(1, lines.size()).forEach(matrix::add);
            return matrix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        require(line.matches(String.format(Locale.ROOT, "\\w+(, [1-5]\\d\\d){%d}", callers.size())), line);
        String[] cells = line.split(", ");
        Map<Caller, Integer> row = new EnumMap<>(Caller.class);
        for (Caller caller : callers) {
            row.put(caller, Integer.valueOf(cells[caller.ordinal() + 1]));
        }
        require(statuses.put(cells[0], row) == null, line);
    }

    private void require(boolean isValid, String line) {
        if (!isValid) {
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "%s: the line '%s' is not expected here. The columns are: %s. Each operation has one line with a status for each.",
                    file,
                    line,
                    HEADER));
        }
    }

    /**
     * Lists the kinds of callers.
     *
     * @return the columns of the file
     */
    public List<Caller> callers() {
        return callers;
    }

    /**
     * Lists the operations.
     *
     * @return their ids, in the order of the file
     */
    public Set<String> operations() {
        return statuses.keySet();
    }

    /**
     * Looks up the status of a response.
     *
     * @param operation the id of the operation
     * @param caller the kind of caller
     * @return the expected status
     * @throws AssertionError when the operation has no line
     */
    public int status(String operation, Caller caller) {
        Map<Caller, Integer> row = statuses.get(operation);
        if (row == null) {
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "%s has no line for the operation %s. Add one with the status for each caller: %s",
                    file,
                    operation,
                    HEADER));
        }
        return row.get(caller);
    }
}
