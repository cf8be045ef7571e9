package dev.strata.shared.web.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Maps exceptions to problems, so that exceptions stay independent of HTTP. Each service has one table, an
 * application-scoped bean in its package {@code mapper}. A subclass of a listed exception maps to the same problem
 * unless it is listed itself.
 */
public abstract class ProblemTable {

    private final Map<Class<?>, Row<?>> rows;

    protected ProblemTable(Row<?>... rows) {
        this.rows = Arrays.stream(rows).collect(Collectors.toUnmodifiableMap(Row::type, Function.identity()));
    }

    /**
     * Maps an exception whose message becomes the detail of the problem.
     *
     * @param type the exception
     * @param status the HTTP status
     * @param kind the stable name of the problem, such as {@code unknown-product}
     * @return the row
     */
    protected static <E extends Throwable> Row<E> problem(Class<E> type, int status, String kind) {
        return problem(type, exception -> Problem.of(status, kind, exception.getMessage()));
    }

    /**
     * Maps an exception whose problem depends on the instance.
     *
     * @param type the exception
     * @param problem creates the problem
     * @return the row
     */
    protected static <E extends Throwable> Row<E> problem(Class<E> type, Function<E, Problem> problem) {
        return new Row<>(type, problem);
    }

    /**
     * Looks up an exception.
     *
     * @param exception the exception
     * @param type its class or one of its superclasses
     * @return the problem, or empty if the table has no row for that class
     */
    public Optional<Problem> find(Throwable exception, Class<?> type) {
        return Optional.ofNullable(rows.get(type)).map(row -> row.problemOf(exception));
    }

    /**
     * An exception and its problem.
     *
     * @param type the exception
     * @param problem creates the problem
     */
    protected record Row<E extends Throwable>(Class<E> type, Function<E, Problem> problem) {

        private Problem problemOf(Throwable exception) {
            return problem.apply(type.cast(exception));
        }
    }
}
