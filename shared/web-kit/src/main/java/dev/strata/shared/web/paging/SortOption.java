package dev.strata.shared.web.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.Sort;

/**
 * A documented order of a list. An enum of the service implements it, one constant for each order; its {@code toString} is
 * the value of the sort parameter.
 *
 * @param <T> the entity that is listed
 */
public interface SortOption<T> {

    /**
     * By which attribute, and in which direction.
     *
     * @return the key
     */
    SortKey key();

    /**
     * The order itself.
     *
     * @return the order by the key and then by id, which makes it total
     */
    default Order<T> order() {
        SortKey key = key();
        return key.isDescending()
                ? Order.by(Sort.desc(key.attribute()), Sort.desc(SortKey.ID))
                : Order.by(Sort.asc(key.attribute()), Sort.asc(SortKey.ID));
    }

    /**
     * How the key of a row is read back from a cursor.
     *
     * @return for each attribute of the order, the reverse of its {@code toString}; throws a RuntimeException where the
     *     text is invalid
     */
    default List<Function<String, ?>> keyParsers() {
        return List.of(key().parser(), UUID::fromString);
    }
}
