package dev.strata.shared.web.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.Sort;

/**
 * A sort order of a list. Each service implements it as an enum whose {@code toString} is the value of the sort
 * parameter.
 *
 * @param <T> the listed entity
 */
public interface SortOption<T> {

    /**
     * Returns the attribute and direction.
     *
     * @return the key
     */
    SortKey key();

    /**
     * Returns the order.
     *
     * @return a total order: by the key, then by id
     */
    default Order<T> order() {
        SortKey key = key();
        return key.isDescending()
                ? Order.by(Sort.desc(key.attribute()), Sort.desc(SortKey.ID))
                : Order.by(Sort.asc(key.attribute()), Sort.asc(SortKey.ID));
    }

    /**
     * Returns the parsers for the values in a cursor.
     *
     * @return for each attribute of the order, the inverse of its {@code toString}; throws a RuntimeException for
     *     invalid text
     */
    default List<Function<String, ?>> keyParsers() {
        return List.of(key().parser(), UUID::fromString);
    }
}
