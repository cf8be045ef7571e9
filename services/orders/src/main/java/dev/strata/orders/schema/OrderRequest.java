package dev.strata.orders.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new order.
 *
 * @param lines 1 to 100 lines
 */
@Schema(examples = """
                {"lines": [{"productId": "0190f1d0-0000-7000-8000-000000000000", "quantity": 2}]}
                """)
public record OrderRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid OrderLineRequest> lines) {

    /** The quantity per product, in the order of the lines; lines of the same product are added up. */
    public Map<UUID, Integer> quantities() {
        Map<UUID, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
        return quantities;
    }
}
