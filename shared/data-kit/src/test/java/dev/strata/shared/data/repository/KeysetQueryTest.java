package dev.strata.shared.data.repository;

import java.util.List;

import org.hibernate.query.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysetQueryTest {

    private static final List<Order<Row>> ASCENDING = List.of(Order.asc(Row.class, "name"), Order.asc(Row.class, "id"));
    private static final List<Order<Row>> DESCENDING =
            List.of(Order.desc(Row.class, "name"), Order.desc(Row.class, "id"));

    @Test
    void ordersTheFirstPage() {
        assertThat(KeysetQuery.of("from Row", ASCENDING).firstPage()).isEqualTo("from Row order by name asc, id asc");
        assertThat(KeysetQuery.of("from Row", DESCENDING).firstPage())
                .isEqualTo("from Row order by name desc, id desc");
    }

    @Test
    void comparesTheWholeKeyAtOnce() {
        assertThat(KeysetQuery.of("from Row", ASCENDING).nextPage())
                .isEqualTo("from Row where (name, id) > (:keysetValue0, :keysetValue1) order by name asc, id asc");
        assertThat(KeysetQuery.of("from Row", DESCENDING).nextPage())
                .isEqualTo("from Row where (name, id) < (:keysetValue0, :keysetValue1) order by name desc, id desc");
    }

    @Test
    void keepsTheRestrictionOfTheQueryTogether() {
        assertThat(KeysetQuery.of("from Row where a = 1 or b = 2", ASCENDING).nextPage())
                .startsWith("from Row where (a = 1 or b = 2) and (name, id) > ");
    }

    @Test
    void rejectsMixedDirections() {
        List<Order<Row>> mixed = List.of(Order.asc(Row.class, "name"), Order.desc(Row.class, "id"));

        assertThatThrownBy(() -> KeysetQuery.of("from Row", mixed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class Row {}
}
