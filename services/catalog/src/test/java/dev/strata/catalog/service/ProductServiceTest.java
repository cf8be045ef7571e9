package dev.strata.catalog.service;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.concurrency.StaleVersionException;
import dev.strata.shared.schemas.Money;

import static dev.strata.catalog.ProductFixture.aProduct;
import static dev.strata.catalog.ProductFixture.details;
import static dev.strata.catalog.ProductFixture.otherDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductServiceTest {

    private final ProductsInMemory repository = new ProductsInMemory();
    private final ProductService products = new ProductService(repository);
    private final Product stored = aProduct();

    @Test
    void addsProduct() {
        Product added = products.add(details());

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
        repository.insert(stored);

        assertThatThrownBy(() ->
                        products.add(new ProductDetails(stored.sku(), "Two", "Two", new Money(4_900L, "USD"), 20)))
                .isInstanceOf(SkuTakenException.class);
    }

    @Test
    void acceptsUnchangedSku() {
        repository.insert(stored);

        assertThatCode(() -> products.change(
                        stored.id(),
                        ExpectedVersion.any(),
                        current -> new ProductDetails(stored.sku(), "Two", "Two", new Money(4_900L, "USD"), 20)))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsStaleVersion() {
        repository.insert(stored);
        ExpectedVersion another = ExpectedVersion.of(stored.version() + 1);

        assertThatThrownBy(() -> products.change(stored.id(), another, current -> otherDetails()))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> products.remove(stored.id(), another)).isInstanceOf(StaleVersionException.class);
        assertThat(stored.updatedAt()).isEqualTo(stored.createdAt());
    }
}
