package dev.strata.catalog.entity;

import org.junit.jupiter.api.Test;

import dev.strata.shared.schemas.Money;

import static dev.strata.catalog.ProductFixture.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductTest {

    private final Money price = new Money(990L, "EUR");

    @Test
    void startsUnchanged() {
        Product product = aProduct();

        assertThat(product.updatedAt()).isEqualTo(product.createdAt());
    }

    @Test
    void replacesAllDetails() {
        Product product = aProduct();

        product.update(new ProductDetails("SKU-2", "Cup", null, price, 0));

        assertThat(product.sku()).isEqualTo("SKU-2");
        assertThat(product.name()).isEqualTo("Cup");
        assertThat(product.description()).isNull();
        assertThat(product.price()).isEqualTo(price);
        assertThat(product.stock()).isZero();
        assertThat(product.updatedAt()).isAfterOrEqualTo(product.createdAt());
    }

    @Test
    void rejectsNegativeStock() {
        assertThatThrownBy(() -> new ProductDetails("SKU-2", "Cup", null, price, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsNegativePrice() {
        assertThatThrownBy(() -> new ProductDetails("SKU-2", "Cup", null, new Money(-1L, "EUR"), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
