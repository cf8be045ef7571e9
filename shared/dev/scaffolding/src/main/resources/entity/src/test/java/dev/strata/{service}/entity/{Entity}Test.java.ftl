package dev.strata.${service}.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.strata.shared.schemas.Money;

import static dev.strata.${service}.${Entity}Fixture.${anEntity};
<#list uniques as f>
import static dev.strata.${service}.${Entity}Fixture.${f.fixture()};
</#list>
import static dev.strata.${service}.${Entity}Fixture.otherDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ${Entity}Test {

    @Test
    void startsUnchanged() {
        ${Entity} ${entity} = ${anEntity}();

        assertThat(${entity}.updatedAt()).isEqualTo(${entity}.createdAt());
    }

    @Test
    void replacesAllDetails() {
        ${Entity} ${entity} = ${anEntity}();
        ${Entity}Details details = otherDetails();

        ${entity}.update(details);

<#list fields as f>
        assertThat(${entity}.${f.name()}()).isEqualTo(details.${f.name()}());
</#list>
        assertThat(${entity}.updatedAt()).isAfterOrEqualTo(${entity}.createdAt());
    }
<#list optionals>

    @Test
    void clearsOptionalDetails() {
        ${Entity} ${entity} = ${anEntity}();

        ${entity}.update(new ${Entity}Details(<#list fields as f>${f.isUnique()?then(f.fixture() + "()", f.isRequired()?then(f.otherSample(), "null"))}<#sep>, </#list>));

<#items as f>
        assertThat(${entity}.${f.name()}()).isNull();
</#items>
    }
</#list>
<#list amounts as amount>

    @Test
    void rejectsNegative${amount.type()}() {
        assertThatThrownBy(() -> new ${Entity}Details(<#list fields as f><#if f.name() == amount.name()>new Money(-1L, "EUR")<#else>${f.isUnique()?then(f.fixture() + "()", f.isRequired()?then(f.otherSample(), "null"))}</#if><#sep>, </#list>))
                .isInstanceOf(IllegalArgumentException.class);
    }
</#list>
}
