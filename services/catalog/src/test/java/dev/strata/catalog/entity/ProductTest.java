package dev.strata.catalog.entity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.schemas.Money;

import static dev.strata.catalog.ProductFixture.aProduct;
import static dev.strata.catalog.ProductFixture.otherDetails;
import static dev.strata.catalog.ProductFixture.uniqueSku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductTest {

    @Test
    void startsUnchanged() {
        Product product = aProduct();

        assertThat(product.updatedAt()).isEqualTo(product.createdAt());
    }

    @Test
    void replacesAllDetails() {
        Product product = aProduct();
        ProductDetails details = otherDetails();

        product.update(details);

        assertThat(product.sku()).isEqualTo(details.sku());
        assertThat(product.name()).isEqualTo(details.name());
        assertThat(product.description()).isEqualTo(details.description());
        assertThat(product.price()).isEqualTo(details.price());
        assertThat(product.stock()).isEqualTo(details.stock());
        assertThat(product.updatedAt()).isAfterOrEqualTo(product.createdAt());
    }

    @Test
    void clearsOptionalDetails() {
        Product product = aProduct();

        product.update(new ProductDetails(uniqueSku(), "Two", null, new Money(4_900L, "USD"), 20));

        assertThat(product.description()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, ProductDetails.MAX_STOCK + 1})
    void rejectsStockOutOfRange(int stock) {
        assertThatThrownBy(() -> new ProductDetails(uniqueSku(), "Two", null, new Money(4_900L, "USD"), stock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsNegativePrice() {
        assertThatThrownBy(() -> new ProductDetails(uniqueSku(), "Two", null, new Money(-1L, "EUR"), 20))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
