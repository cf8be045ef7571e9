package dev.strata.catalog;

import java.util.Locale;
import java.util.UUID;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.shared.schemas.Money;

/** Products for tests. */
public final class ProductFixture {

    private ProductFixture() {}

    public static Product aProduct() {
        return new Product(details());
    }

    public static ProductDetails details() {
        return new ProductDetails(uniqueSku(), "One", "One", new Money(1_250L, "EUR"), 10);
    }

    /** Another value in each member. */
    public static ProductDetails otherDetails() {
        return new ProductDetails(uniqueSku(), "Two", "Two", new Money(4_900L, "USD"), 20);
    }

    public static String uniqueSku() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }
}
