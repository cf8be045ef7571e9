package dev.strata.catalog.service;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.data.Order;
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
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.catalog.schema.ProductResponse;
import dev.strata.catalog.schema.ProductSort;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.catalog.ProductFixture.details;
import static dev.strata.catalog.ProductFixture.otherDetails;
import static dev.strata.catalog.ProductFixture.uniqueSku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class ProductServiceIT {

    private static final Order<Product> NEWEST_FIRST = ProductSort.CREATED_AT_DESCENDING.order();

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
        Product added = products.add(details());

        Product read = products.get(added.id());

        assertThat(ProductResponse.from(read)).isEqualTo(ProductResponse.from(added));
    }

    @Test
    void measuresNameInCodePoints() {
        String name = "\ud83e\udde2".repeat(200);

        UUID id = add(name);

        assertThat(products.get(id).name()).isEqualTo(name);
    }

    @Test
    void rollsBackWithItsTransaction() throws Exception {
        transaction.begin();
        UUID id = products.add(details()).id();
        transaction.rollback();

        assertThatThrownBy(() -> products.get(id)).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void incrementsVersionOnEachChange() {
        Product added = products.add(details());

        Product changed = products.change(added.id(), ExpectedVersion.any(), current -> otherDetails());

        assertThat(changed.version()).isEqualTo(added.version() + 1);
        assertThat(ProductResponse.from(products.get(added.id()))).isEqualTo(ProductResponse.from(changed));
    }

    @Test
    void rejectsDuplicateSku() {
        Product first = products.add(details());
        Product second = products.add(details());

        assertThatThrownBy(() -> products.change(
                        second.id(),
                        ExpectedVersion.any(),
                        current -> new ProductDetails(first.sku(), "Two", "Two", new Money(4_900L, "USD"), 20)))
                .isInstanceOf(SkuTakenException.class);
        assertThat(products.get(second.id()).sku()).isEqualTo(second.sku());
    }

    @Test
    void removesProduct() {
        UUID id = products.add(details()).id();

        products.remove(id, ExpectedVersion.any());

        assertThatThrownBy(() -> products.get(id)).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void leavesOutUnknownIds() {
        UUID id = add("Lamp");

        assertThat(products.get(List.of(id, UUID.randomUUID())))
                .extracting(Product::id)
                .containsExactly(id);
    }

    @Test
    void pagesThroughEqualNamesWithoutGapsOrDuplicates() {
        String text = "Page " + UUID.randomUUID();
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(add(text));
        }
        ProductFilter filter = startingWith(text);
        Order<Product> order = ProductSort.NAME.order();

        CursoredPage<Product> first =
                products.search(filter, PageRequest.ofSize(2).withoutTotal(), order);
        CursoredPage<Product> second = products.search(filter, first.nextPageRequest(), order);
        CursoredPage<Product> third = products.search(filter, second.nextPageRequest(), order);

        assertThat(List.of(first, second, third))
                .flatExtracting(CursoredPage::content)
                .extracting(Product::id)
                .containsExactlyElementsOf(added.stream().sorted().toList());
        assertThat(third.hasNext()).isFalse();
    }

    @Test
    void treatsWildcardInPrefixAsText() {
        String start = UUID.randomUUID().toString();
        UUID id = add(start + " 100% wool");
        add(start + " 1000 needles");

        assertThat(found(startingWith(start + " 100%"))).containsExactly(id);
    }

    @Test
    void filtersByName() {
        Product one = products.add(details());
        Product other = products.add(otherDetails());

        assertThat(found(new ProductFilter(one.name(), null, null, null, null)))
                .contains(one.id())
                .doesNotContain(other.id());
    }

    @Test
    void filtersByPrice() {
        Product one = products.add(details());
        Product other = products.add(otherDetails());

        assertThat(found(new ProductFilter(null, other.price().amount(), null, null, null)))
                .contains(other.id())
                .doesNotContain(one.id());
        assertThat(found(new ProductFilter(null, null, one.price().amount(), null, null)))
                .contains(one.id())
                .doesNotContain(other.id());
        assertThat(found(new ProductFilter(null, null, null, other.price().currency(), null)))
                .contains(other.id())
                .doesNotContain(one.id());
    }

    @Test
    void filtersByStock() {
        Product one = products.add(details());
        Product soldOut = products.add(new ProductDetails(uniqueSku(), "Two", "Two", new Money(4_900L, "USD"), 0));

        assertThat(found(new ProductFilter(null, null, null, null, true)))
                .contains(one.id())
                .doesNotContain(soldOut.id());
    }

    @Test
    void combinesFilters() {
        String name = "Filter " + UUID.randomUUID();
        products.add(new ProductDetails(uniqueSku(), name + " cheap", null, new Money(100L, "EUR"), 1));
        products.add(new ProductDetails(uniqueSku(), name + " sold out", null, new Money(200L, "EUR"), 0));
        products.add(new ProductDetails(uniqueSku(), name + " dollar", null, new Money(200L, "USD"), 1));
        Product match = products.add(new ProductDetails(uniqueSku(), name + " match", null, new Money(200L, "EUR"), 1));
        products.add(new ProductDetails(uniqueSku(), name + " expensive", null, new Money(300L, "EUR"), 1));

        assertThat(found(new ProductFilter(name, 200L, 200L, "EUR", true))).containsExactly(match.id());
    }

    private List<UUID> found(ProductFilter filter) {
        return products.search(filter, PageRequest.ofSize(100).withoutTotal(), NEWEST_FIRST).content().stream()
                .map(Product::id)
                .toList();
    }

    private UUID add(String text) {
        return products.add(new ProductDetails(uniqueSku(), text, "One", new Money(1_250L, "EUR"), 10))
                .id();
    }

    private static ProductFilter startingWith(String text) {
        return new ProductFilter(text, null, null, null, null);
    }
}
