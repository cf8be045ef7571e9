package dev.strata.shared.web.problem;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which problem answers which exception. A service has one table, an application-scoped bean in its package
 * {@code mapper}; exceptions themselves know nothing of HTTP. A subclass of a listed exception is answered like that one
 * unless the subclass is listed too.
 */
public abstract class ProblemTable {

    private final Map<Class<?>, Row<?>> rows;

    protected ProblemTable(Row<?>... rows) {
        this.rows = Arrays.stream(rows).collect(Collectors.toUnmodifiableMap(Row::type, Function.identity()));
    }

    /**
     * An exception whose message is the sentence for the caller.
     *
     * @param type the exception
     * @param status the HTTP status
     * @param kind the stable name that ends the problem's type URI, such as {@code unknown-product}
     * @return the row
     */
    protected static <E extends Throwable> Row<E> problem(Class<E> type, int status, String kind) {
        return problem(type, exception -> Problem.of(status, kind, exception.getMessage()));
    }

    /**
     * An exception whose problem depends on what it carries.
     *
     * @param type the exception
     * @param problem makes the problem
     * @return the row
     */
    protected static <E extends Throwable> Row<E> problem(Class<E> type, Function<E, Problem> problem) {
        return new Row<>(type, problem);
    }

    /**
     * Looks an exception up.
     *
     * @param exception what was thrown
     * @param type its class, or the superclass whose row is wanted
     * @return the problem, or empty where this table has no row for that class
     */
    public Optional<Problem> find(Throwable exception, Class<?> type) {
        return Optional.ofNullable(rows.get(type)).map(row -> row.problemOf(exception));
    }

    /**
     * One exception and its problem.
     *
     * @param type the exception
     * @param problem makes the problem
     */
    protected record Row<E extends Throwable>(Class<E> type, Function<E, Problem> problem) {

        private Problem problemOf(Throwable exception) {
            return problem.apply(type.cast(exception));
        }
    }
}
