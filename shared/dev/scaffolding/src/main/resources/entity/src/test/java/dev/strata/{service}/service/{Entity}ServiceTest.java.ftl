<#macro detailsWith kept><#list fields as f><#if f.name() == kept.name()>stored.${f.name()}()<#elseif f.isUnique()>${f.fixture()}()<#else>${f.otherSample()}</#if><#sep>, </#list></#macro>
package dev.strata.${service}.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.entity.${Entity}Details;
<#list uniques as f>
import dev.strata.${service}.exception.${f.type()}TakenException;
</#list>
import dev.strata.${service}.exception.Unknown${Entity}Exception;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.concurrency.StaleVersionException;
import dev.strata.shared.schemas.Money;

import static dev.strata.${service}.${Entity}Fixture.${anEntity};
<#list uniques as f>
import static dev.strata.${service}.${Entity}Fixture.${f.fixture()};
</#list>
import static dev.strata.${service}.${Entity}Fixture.details;
import static dev.strata.${service}.${Entity}Fixture.otherDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ${Entity}ServiceTest {

    private final ${Entities}InMemory repository = new ${Entities}InMemory();
    private final ${Entity}Service ${entities} = new ${Entity}Service(repository);
    private final ${Entity} stored = ${anEntity}();

    @Test
    void adds${Entity}() {
        ${Entity} added = ${entities}.add(details());

        assertThat(${entities}.get(added.id())).isSameAs(added);
    }

    @Test
    void rejectsUnknownId() {
        assertThatThrownBy(() -> ${entities}.get(UUID.randomUUID())).isInstanceOf(Unknown${Entity}Exception.class);
        assertThatThrownBy(() -> ${entities}.remove(UUID.randomUUID(), ExpectedVersion.any()))
                .isInstanceOf(Unknown${Entity}Exception.class);
    }
<#list uniques as unique>

    @Test
    void rejectsDuplicate${unique.type()}() {
        repository.insert(stored);

        assertThatThrownBy(() -> ${entities}.add(new ${Entity}Details(<@detailsWith unique/>)))
                .isInstanceOf(${unique.type()}TakenException.class);
    }

    @Test
    void acceptsUnchanged${unique.type()}() {
        repository.insert(stored);

        assertThatCode(() -> ${entities}.change(
                        stored.id(), ExpectedVersion.any(), current -> new ${Entity}Details(<@detailsWith unique/>)))
                .doesNotThrowAnyException();
    }
</#list>

    @Test
    void rejectsStaleVersion() {
        repository.insert(stored);
        ExpectedVersion another = ExpectedVersion.of(stored.version() + 1);

        assertThatThrownBy(() -> ${entities}.change(stored.id(), another, current -> otherDetails()))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> ${entities}.remove(stored.id(), another)).isInstanceOf(StaleVersionException.class);
        assertThat(stored.updatedAt()).isEqualTo(stored.createdAt());
    }
}
