package dev.strata.orders.schema;

import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderSortTest {

    @Test
    void documentsEveryOrder() {
        String[] documented = OrderSort.class.getAnnotation(Schema.class).enumeration();

        assertThat(documented)
                .containsExactly(
                        Stream.of(OrderSort.values()).map(OrderSort::toString).toArray(String[]::new));
    }
}
