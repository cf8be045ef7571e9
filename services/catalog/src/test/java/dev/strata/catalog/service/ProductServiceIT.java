package dev.strata.catalog.service;

import java.util.List;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.catalog.ProductFixture;
import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.catalog.entity.ProductFilter;
import dev.strata.catalog.entity.Product_;
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.catalog.schema.ProductResponse;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.catalog.ProductFixture.aSku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class ProductServiceIT {

    private static final Order<Product> BY_NAME = Order.by(Sort.asc(Product_.NAME), Sort.asc(Product_.ID));
    private static final Order<Product> BY_PRICE = Order.by(Sort.desc(Product_.PRICE_AMOUNT), Sort.desc(Product_.ID));

    @Inject
    private ProductService products;

    @Inject
    private UserTransaction transaction;

    @Inject
    private EntityManagerFactory entityManagers;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(ProductServiceIT.class, ProductFixture.class);
    }

    @Test
    void mapsEveryEntityToTheMigratedSchema() {
        assertThatCode(() -> entityManagers.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void readsAddedProduct() {
        Product added = products.add(new ProductDetails(aSku(), "Lamp", null, new Money(4_900L, "EUR"), 3));

        Product read = products.get(added.id());

        assertThat(ProductResponse.from(read)).isEqualTo(ProductResponse.from(added));
    }

    @Test
    void rollsBackWithItsTransaction() throws Exception {
        transaction.begin();
        UUID id = products.add(new ProductDetails(aSku(), "Clock", null, new Money(2_900L, "EUR"), 1))
                .id();
        transaction.rollback();

        assertThatThrownBy(() -> products.get(id)).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void incrementsVersionOnEachChange() {
        Product product = products.add(new ProductDetails(aSku(), "Chair", null, new Money(9_900L, "EUR"), 1));

        Product changed = products.change(
                product.id(),
                ExpectedVersion.any(),
                current -> new ProductDetails(product.sku(), "Stool", "Lower", new Money(5_900L, "EUR"), 0));

        assertThat(changed.version()).isEqualTo(product.version() + 1);
        assertThat(products.get(product.id()).name()).isEqualTo("Stool");
    }

    @Test
    void rejectsDuplicateSku() {
        Product first = products.add(new ProductDetails(aSku(), "Table", null, new Money(19_900L, "EUR"), 1));
        Product second = products.add(new ProductDetails(aSku(), "Desk", null, new Money(29_900L, "EUR"), 1));

        assertThatThrownBy(() -> products.change(
                        second.id(),
                        ExpectedVersion.any(),
                        current -> new ProductDetails(first.sku(), "Desk", null, new Money(29_900L, "EUR"), 1)))
                .isInstanceOf(SkuTakenException.class);
        assertThat(products.get(second.id()).sku()).isEqualTo(second.sku());
    }

    @Test
    void removesProduct() {
        UUID id = products.add(new ProductDetails(aSku(), "Vase", null, new Money(1_900L, "EUR"), 1))
                .id();

        products.remove(id, ExpectedVersion.any());

        assertThatThrownBy(() -> products.get(id)).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void leavesOutUnknownIds() {
        UUID id = addNamed("Lamp");

        assertThat(products.get(List.of(id, UUID.randomUUID())))
                .extracting(Product::id)
                .containsExactly(id);
    }

    @Test
    void pagesThroughEqualNamesWithoutGapsOrDuplicates() {
        String name = "Page " + aSku();
        List<UUID> added = List.of(addNamed(name), addNamed(name), addNamed(name), addNamed(name), addNamed(name));

        CursoredPage<Product> first =
                search(startingWith(name), PageRequest.ofSize(2).withoutTotal(), BY_NAME);
        CursoredPage<Product> second = search(startingWith(name), first.nextPageRequest(), BY_NAME);
        CursoredPage<Product> third = search(startingWith(name), second.nextPageRequest(), BY_NAME);

        assertThat(List.of(first, second, third))
                .flatExtracting(CursoredPage::content)
                .extracting(Product::id)
                .containsExactlyElementsOf(added.stream().sorted().toList());
        assertThat(third.hasNext()).isFalse();
    }

    @Test
    void appliesEveryFilter() {
        String name = "Filter " + aSku();
        products.add(new ProductDetails(aSku(), name + " cheap", null, new Money(100L, "EUR"), 1));
        products.add(new ProductDetails(aSku(), name + " gone", null, new Money(200L, "EUR"), 0));
        products.add(new ProductDetails(aSku(), name + " dollar", null, new Money(200L, "USD"), 1));
        products.add(new ProductDetails(aSku(), name + " match", null, new Money(200L, "EUR"), 1));
        products.add(new ProductDetails(aSku(), name + " dear", null, new Money(300L, "EUR"), 1));

        ProductFilter filter = new ProductFilter(name, 200L, 200L, "EUR", true);

        assertThat(search(filter, PageRequest.ofSize(10).withoutTotal(), BY_PRICE)
                        .content())
                .extracting(Product::name)
                .containsExactly(name + " match");
    }

    @Test
    void treatsWildcardInPrefixAsText() {
        String brand = aSku();
        addNamed(brand + " 100% wool");
        addNamed(brand + " 1000 needles");

        assertThat(search(startingWith(brand + " 100%"), PageRequest.ofSize(10).withoutTotal(), BY_NAME)
                        .content())
                .extracting(Product::name)
                .containsExactly(brand + " 100% wool");
    }

    private UUID addNamed(String name) {
        return products.add(new ProductDetails(aSku(), name, null, new Money(100L, "EUR"), 1))
                .id();
    }

    private CursoredPage<Product> search(ProductFilter filter, PageRequest page, Order<Product> order) {
        return products.search(filter, page, order);
    }

    private static ProductFilter startingWith(String prefix) {
        return new ProductFilter(prefix, null, null, null, null);
    }
}
