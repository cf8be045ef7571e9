<#macro changed><#list fields as f><#if f.isUnique()>product.${f.name()}()<#else>${f.anotherSample()}</#if><#sep>, </#list></#macro>
<#macro row field isAnother><#list fields as f><#if f.isUnique()>ProductFixture.${f.fixture()}()<#elseif isAnother && f.name() == field.name()>${f.anotherSample()}<#else>${f.sample()}</#if><#sep>, </#list></#macro>
<#macro same of><#list fields as f>${of}.${f.name()}()<#sep>, </#list></#macro>
package dev.strata.catalog.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
<#if hasMoney>
import dev.strata.catalog.entity.Amount;
</#if>
import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.Product_;
<#list uniques as f>
import dev.strata.catalog.exception.${f.constantType()}TakenException;
</#list>
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.catalog.schema.ProductResponse;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class ProductServiceIT {

    private static final Order<Product> NEWEST_FIRST =
            Order.by(Sort.desc(Product_.CREATED_AT), Sort.desc(Product_.ID));

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
    void readsBackWhatItAdded() {
        Product added = add();

        Product read = products.get(added.id());

        assertThat(ProductResponse.from(read)).isEqualTo(ProductResponse.from(added));
    }

    @Test
    void takesBackWhatItAddedWhenTheRestOfTheTransactionFails() throws Exception {
        transaction.begin();
        UUID id = add().id();
        transaction.rollback();

        assertThatThrownBy(() -> products.get(id)).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void countsEveryRevision() {
        Product product = add();

        Product revised = products.revise(product.id(), ExpectedVersion.any(), <@changed />);

        assertThat(revised.version()).isEqualTo(product.version() + 1);
        assertThat(products.get(product.id()).${patched.name()}()).isEqualTo(${patched.isUnique()?then('revised.' + patched.name() + '()', patched.anotherSample())});
    }
<#list uniques as f>

    @Test
    void refuses${f.articleType()}ThatIsTaken() {
        Product first = add();
        Product second = add();

        assertThatThrownBy(() -> products.revise(second.id(), ExpectedVersion.any(), <#list fields as g><#if g.name() == f.name()>first.${g.name()}()<#else>second.${g.name()}()</#if><#sep>, </#list>))
                .isInstanceOf(${f.constantType()}TakenException.class);
        assertThat(products.get(second.id()).${f.name()}()).isEqualTo(second.${f.name()}());
    }
</#list>

    @Test
    void forgetsARemovedProduct() {
        UUID id = add().id();

        products.remove(id, ExpectedVersion.any());

        assertThatThrownBy(() -> products.get(id)).isInstanceOf(UnknownProductException.class);
    }

    @Test
    void pagesWithoutLossOrRepetition() {
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(0, add().id());
        }

        CursoredPage<Product> first = search(all(), PageRequest.ofSize(2).withoutTotal());
        CursoredPage<Product> second = search(all(), first.nextPageRequest());
        CursoredPage<Product> third = search(all(), PageRequest.ofSize(1).withoutTotal().afterCursor(second.cursor(1)));

        assertThat(List.of(first, second, third))
                .flatExtracting(CursoredPage::content)
                .extracting(Product::id)
                .containsExactlyElementsOf(added);
    }
<#list fields as f>

    @Test
    void narrowsAListBy${f.constantType()}() {
        Product one = products.add(<@row f false />);
        Product another = products.add(<@row f true />);
<#list f.filters() as filter>

        assertThat(found(new ProductFilter(<#list filters as each>${(each.name() == filter.name())?then(filter.probe(), 'null')}<#sep>, </#list>)))
                .contains(${filter.isOfAnother()?then('another', 'one')}.id())
                .doesNotContain(${filter.isOfAnother()?then('one', 'another')}.id());
</#list>
    }
</#list>

    private Product add() {
        Product product = ProductFixture.aProduct();
        return products.add(<@same "product" />);
    }

    private List<UUID> found(ProductFilter filter) {
        return search(filter, PageRequest.ofSize(100).withoutTotal()).content().stream()
                .map(Product::id)
                .toList();
    }

    private CursoredPage<Product> search(ProductFilter filter, PageRequest page) {
        return products.search(filter, page, NEWEST_FIRST);
    }

    private static ProductFilter all() {
        return new ProductFilter(<#list filters as filter>null<#sep>, </#list>);
    }
}
