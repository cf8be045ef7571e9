package dev.strata.catalog.entity;

import org.junit.jupiter.api.Test;

import static dev.strata.catalog.ProductFixture.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductTest {

    private final Price price = new Price(990, "EUR");

    @Test
    void isUnchangedSinceItsCreationAtFirst() {
        Product product = aProduct();

        assertThat(product.updatedAt()).isEqualTo(product.createdAt());
    }

    @Test
    void takesARevisionWhole() {
        Product product = aProduct();

        product.revise("SKU-2", "Cup", null, price, 0);

        assertThat(product.sku()).isEqualTo("SKU-2");
        assertThat(product.name()).isEqualTo("Cup");
        assertThat(product.description()).isNull();
        assertThat(product.price()).isEqualTo(price);
        assertThat(product.stock()).isZero();
        assertThat(product.updatedAt()).isAfterOrEqualTo(product.createdAt());
    }

    @Test
    void refusesNegativeStockAndStaysAsItWas() {
        Product product = aProduct();

        assertThatThrownBy(() -> product.revise("SKU-2", "Cup", null, price, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(product.name()).isEqualTo("Mug");
    }

    @Test
    void hasNoNegativePrice() {
        assertThatThrownBy(() -> new Price(-1, "EUR")).isInstanceOf(IllegalArgumentException.class);
    }
}
