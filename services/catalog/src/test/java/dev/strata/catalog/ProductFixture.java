package dev.strata.catalog;

import java.util.UUID;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.shared.schemas.Money;

/** Products for tests. */
public final class ProductFixture {

    private ProductFixture() {}

    public static Product aProduct() {
        return aProductNamed("Mug");
    }

    public static Product aProductNamed(String name) {
        return new Product(new ProductDetails(aSku(), name, "A sample product", new Money(1_250L, "EUR"), 5));
    }

    public static String aSku() {
        return "SKU-" + UUID.randomUUID().toString().toUpperCase().substring(0, 18);
    }
}
