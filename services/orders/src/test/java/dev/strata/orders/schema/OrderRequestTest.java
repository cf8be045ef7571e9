package dev.strata.orders.schema;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class OrderRequestTest {

    @Test
    void mergesLinesOfOneProduct() {
        UUID mug = UUID.randomUUID();
        UUID lamp = UUID.randomUUID();

        OrderRequest request = new OrderRequest(
                List.of(new OrderLineRequest(mug, 2), new OrderLineRequest(lamp, 1), new OrderLineRequest(mug, 3)));

        assertThat(request.quantities()).containsExactly(entry(mug, 5), entry(lamp, 1));
    }
}
