package dev.strata.catalog.service;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.strata.catalog.ProductFixture;
import dev.strata.catalog.entity.Product;
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductServiceTest {

    private final ProductsInMemory repository = new ProductsInMemory();
    private final ProductService products = new ProductService(repository);
    private final Product mug = ProductFixture.aProduct();

    @Test
    void addsAProductThatCanBeRead() {
        Product added = products.add("SKU-1", "Cup", null, mug.price(), 1);

        assertThat(products.get(added.id())).isSameAs(added);
    }

    @Test
    void refusesAnUnknownId() {
        assertThatThrownBy(() -> products.get(UUID.randomUUID())).isInstanceOf(UnknownProductException.class);
        assertThatThrownBy(() -> products.remove(UUID.randomUUID())).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void refusesASkuThatAnotherProductHas() {
        repository.insert(mug);

        assertThatThrownBy(() -> products.add(mug.sku(), "Cup", null, mug.price(), 1))
                .isInstanceOf(SkuTakenException.class);
    }

    @Test
    void letsAProductKeepItsOwnSku() {
        repository.insert(mug);

        assertThatCode(() -> products.revise(mug.id(), mug.sku(), "Cup", null, mug.price(), 1))
                .doesNotThrowAnyException();
    }
}
