package dev.strata.catalog.schema;

import dev.strata.catalog.entity.Product;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.schemas.ProductOffer;

/** Maps products to what other services are told of them. */
public final class Offers {

    private Offers() {}

    public static ProductOffer from(Product product) {
        Money unitPrice = Prices.from(product.price());
        return new ProductOffer(product.id(), product.sku(), product.name(), unitPrice, product.stock());
    }
}
