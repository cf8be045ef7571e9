package dev.strata.catalog.service;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.strata.catalog.ProductFixture;
import dev.strata.catalog.entity.Product;
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.concurrency.StaleVersionException;

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
        assertThatThrownBy(() -> products.remove(UUID.randomUUID(), ExpectedVersion.any()))
                .isInstanceOf(UnknownProductException.class);
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

        assertThatCode(() -> products.revise(mug.id(), ExpectedVersion.any(), mug.sku(), "Cup", null, mug.price(), 1))
                .doesNotThrowAnyException();
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        repository.insert(mug);
        ExpectedVersion another = ExpectedVersion.of(mug.version() + 1);

        assertThatThrownBy(() -> products.revise(mug.id(), another, mug.sku(), "Cup", null, mug.price(), 1))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> products.remove(mug.id(), another)).isInstanceOf(StaleVersionException.class);
        assertThat(mug.name()).isNotEqualTo("Cup");
    }
}
