package dev.strata.orders.schema;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.strata.orders.service.OrderItem;

/**
 * An order to place.
 *
 * @param lines what is wanted, 1 to 100 lines
 */
public record OrderRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid OrderLineRequest> lines) {

    public List<OrderItem> items() {
        return lines.stream().map(OrderLineRequest::toItem).toList();
    }
}
