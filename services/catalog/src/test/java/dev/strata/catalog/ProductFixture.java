package dev.strata.catalog;

import java.util.UUID;

import dev.strata.catalog.entity.Price;
import dev.strata.catalog.entity.Product;

/** Products for tests. */
public final class ProductFixture {

    private ProductFixture() {}

    public static Product aProduct() {
        return aProductNamed("Mug");
    }

    public static Product aProductNamed(String name) {
        return new Product(aSku(), name, "A thing to test with", new Price(1_250, "EUR"), 5);
    }

    public static String aSku() {
        return "SKU-" + UUID.randomUUID().toString().toUpperCase().substring(0, 18);
    }
}
