package dev.strata.shared.web.paging;

import java.util.List;
import java.util.function.Function;

import jakarta.data.Order;

/**
 * One documented order of a list; an enum implements it, and its {@code toString} is the value of the query parameter.
 *
 * @param <T> the entity that is listed
 */
public interface SortOption<T> {

    /**
     * The order itself.
     *
     * @return a total order: its last attribute is unique
     */
    Order<T> order();

    /**
     * How the key of a row is read back from a cursor.
     *
     * @return for each attribute of the order, the reverse of its {@code toString}; throws a RuntimeException where the
     *     text is none
     */
    List<Function<String, ?>> keyParsers();
}
