<#macro same of><#list fields as f>${of}.${f.name()}()<#sep>, </#list></#macro>
package dev.strata.catalog.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.strata.catalog.ProductFixture;
<#if hasMoney>
import dev.strata.catalog.entity.Amount;
</#if>
import dev.strata.catalog.entity.Product;
<#list uniques as f>
import dev.strata.catalog.exception.${f.constantType()}TakenException;
</#list>
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.concurrency.StaleVersionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductServiceTest {

    private final ProductsInMemory repository = new ProductsInMemory();
    private final ProductService products = new ProductService(repository);
    private final Product kept = ProductFixture.aProduct();

    @Test
    void addsAProductThatCanBeRead() {
        Product added = products.add(<@same "kept" />);

        assertThat(products.get(added.id())).isSameAs(added);
    }

    @Test
    void refusesAnUnknownId() {
        assertThatThrownBy(() -> products.get(UUID.randomUUID())).isInstanceOf(UnknownProductException.class);
        assertThatThrownBy(() -> products.remove(UUID.randomUUID(), ExpectedVersion.any()))
                .isInstanceOf(UnknownProductException.class);
    }
<#list uniques as f>

    @Test
    void refuses${f.articleType()}ThatAnotherProductHas() {
        repository.insert(kept);

        assertThatThrownBy(() -> products.add(<#list fields as g><#if g.isUnique() && g.name() != f.name()>ProductFixture.${g.fixture()}()<#else>kept.${g.name()}()</#if><#sep>, </#list>))
                .isInstanceOf(${f.constantType()}TakenException.class);
    }
</#list>
<#if uniques?has_content>

    @Test
    void letsAProductKeepWhatIsItsOwn() {
        repository.insert(kept);

        assertThatCode(() -> products.revise(kept.id(), ExpectedVersion.any(), <@same "kept" />))
                .doesNotThrowAnyException();
    }
</#if>

    @Test
    void changesOnlyTheVersionThatWasRead() {
        repository.insert(kept);
        ${patched.entityType()} before = kept.${patched.name()}();
        ExpectedVersion another = ExpectedVersion.of(kept.version() + 1);

        assertThatThrownBy(() -> products.revise(kept.id(), another, <#list fields as f>${f.anotherSample()}<#sep>, </#list>))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> products.remove(kept.id(), another)).isInstanceOf(StaleVersionException.class);
        assertThat(kept.${patched.name()}()).isEqualTo(before);
    }
}
