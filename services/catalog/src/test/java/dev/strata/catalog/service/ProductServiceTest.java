package dev.strata.catalog.service;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.strata.catalog.ProductFixture;
import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
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
    void addsProduct() {
        Product added = products.add(new ProductDetails("SKU-1", "Cup", null, mug.price(), 1));

        assertThat(products.get(added.id())).isSameAs(added);
    }

    @Test
    void rejectsUnknownId() {
        assertThatThrownBy(() -> products.get(UUID.randomUUID())).isInstanceOf(UnknownProductException.class);
        assertThatThrownBy(() -> products.remove(UUID.randomUUID(), ExpectedVersion.any()))
                .isInstanceOf(UnknownProductException.class);
    }

    @Test
    void rejectsDuplicateSku() {
        repository.insert(mug);

        assertThatThrownBy(() -> products.add(new ProductDetails(mug.sku(), "Cup", null, mug.price(), 1)))
                .isInstanceOf(SkuTakenException.class);
    }

    @Test
    void acceptsUnchangedSku() {
        repository.insert(mug);

        assertThatCode(() -> products.change(
                        mug.id(),
                        ExpectedVersion.any(),
                        current -> new ProductDetails(mug.sku(), "Cup", null, mug.price(), 1)))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsStaleVersion() {
        repository.insert(mug);
        ExpectedVersion another = ExpectedVersion.of(mug.version() + 1);

        assertThatThrownBy(() -> products.change(
                        mug.id(), another, current -> new ProductDetails(mug.sku(), "Cup", null, mug.price(), 1)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> products.remove(mug.id(), another)).isInstanceOf(StaleVersionException.class);
        assertThat(mug.name()).isNotEqualTo("Cup");
    }
}
