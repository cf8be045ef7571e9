package dev.strata.catalog.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static dev.strata.catalog.ProductFixture.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductTest {

    @Test
    void isUnchangedSinceItsCreationAtFirst() {
        Product product = aProduct();

        assertThat(product.updatedAt()).isEqualTo(product.createdAt());
    }

    @Test
    void takesARevisionWhole() {
        Product product = aProduct();

        product.revise(<#list fields as f>${f.anotherSample()}<#sep>, </#list>);

<#list fields as f>
        assertThat(product.${f.name()}()).isEqualTo(${f.anotherSample()});
</#list>
        assertThat(product.updatedAt()).isAfterOrEqualTo(product.createdAt());
    }
<#if optionals?has_content>

    @Test
    void mayLeaveOutWhatIsOptional() {
        Product product = aProduct();

        product.revise(<#list fields as f>${f.isRequired()?then(f.anotherSample(), 'null')}<#sep>, </#list>);

<#list optionals as f>
        assertThat(product.${f.name()}()).isNull();
</#list>
    }
</#if>
<#if hasMoney>

    @Test
    void hasNoNegativeAmount() {
        assertThatThrownBy(() -> new Amount(-1, "EUR")).isInstanceOf(IllegalArgumentException.class);
    }
</#if>
}
