package dev.strata.${service}.service;

import java.time.Instant;
import java.time.LocalDate;
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

import dev.strata.${service}.${Entity}Fixture;
import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.entity.${Entity}Details;
import dev.strata.${service}.entity.${Entity}Filter;
<#list uniques as f>
import dev.strata.${service}.exception.${f.type()}TakenException;
</#list>
import dev.strata.${service}.exception.Unknown${Entity}Exception;
import dev.strata.${service}.schema.${Entity}Response;
import dev.strata.${service}.schema.${Entity}Sort;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.testing.kit.ServiceArchive;

<#list uniques as f>
import static dev.strata.${service}.${Entity}Fixture.${f.fixture()};
</#list>
import static dev.strata.${service}.${Entity}Fixture.details;
import static dev.strata.${service}.${Entity}Fixture.otherDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class ${Entity}ServiceIT {

    private static final Order<${Entity}> NEWEST_FIRST = ${Entity}Sort.CREATED_AT_DESCENDING.order();

    @Inject
    private ${Entity}Service ${entities};

    @Inject
    private UserTransaction transaction;

    @Inject
    private EntityManagerFactory entityManagers;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(${Entity}ServiceIT.class, ${Entity}Fixture.class);
    }

    @Test
    void mapsEveryEntityToTheMigratedSchema() {
        assertThatCode(() -> entityManagers.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void readsAdded${Entity}() {
        ${Entity} added = ${entities}.add(details());

        ${Entity} read = ${entities}.get(added.id());

        assertThat(${Entity}Response.from(read)).isEqualTo(${Entity}Response.from(added));
    }

    @Test
    void rollsBackWithItsTransaction() throws Exception {
        transaction.begin();
        UUID id = ${entities}.add(details()).id();
        transaction.rollback();

        assertThatThrownBy(() -> ${entities}.get(id)).isInstanceOf(Unknown${Entity}Exception.class);
    }

    @Test
    void incrementsVersionOnEachChange() {
        ${Entity} added = ${entities}.add(details());

        ${Entity} changed = ${entities}.change(added.id(), ExpectedVersion.any(), current -> otherDetails());

        assertThat(changed.version()).isEqualTo(added.version() + 1);
        assertThat(${Entity}Response.from(${entities}.get(added.id()))).isEqualTo(${Entity}Response.from(changed));
    }
<#list uniques as unique>

    @Test
    void rejectsDuplicate${unique.type()}() {
        ${Entity} first = ${entities}.add(details());
        ${Entity} second = ${entities}.add(details());

        assertThatThrownBy(() -> ${entities}.change(
                        second.id(),
                        ExpectedVersion.any(),
                        current -> new ${Entity}Details(<#list fields as f><#if f.name() == unique.name()>first.${f.name()}()<#elseif f.isUnique()>${f.fixture()}()<#else>${f.otherSample()}</#if><#sep>, </#list>)))
                .isInstanceOf(${unique.type()}TakenException.class);
        assertThat(${entities}.get(second.id()).${unique.name()}()).isEqualTo(second.${unique.name()}());
    }
</#list>

    @Test
    void removes${Entity}() {
        UUID id = ${entities}.add(details()).id();

        ${entities}.remove(id, ExpectedVersion.any());

        assertThatThrownBy(() -> ${entities}.get(id)).isInstanceOf(Unknown${Entity}Exception.class);
    }
<#if prefix??>

    @Test
    void pagesThroughEqual${prefix.types()}WithoutGapsOrDuplicates() {
        String text = "Page " + UUID.randomUUID();
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(add(text));
        }
        ${Entity}Filter filter = startingWith(text);
        Order<${Entity}> order = ${Entity}Sort.${prefix.constant()}.order();

        CursoredPage<${Entity}> first = ${entities}.search(filter, PageRequest.ofSize(2).withoutTotal(), order);
        CursoredPage<${Entity}> second = ${entities}.search(filter, first.nextPageRequest(), order);
        CursoredPage<${Entity}> third = ${entities}.search(filter, second.nextPageRequest(), order);

        assertThat(List.of(first, second, third))
                .flatExtracting(CursoredPage::content)
                .extracting(${Entity}::id)
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
<#else>

    @Test
    void pagesWithoutGapsOrDuplicates() {
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            added.add(0, ${entities}.add(details()).id());
        }
        ${Entity}Filter all = new ${Entity}Filter(<#list filters as filter>null<#sep>, </#list>);

        CursoredPage<${Entity}> first = ${entities}.search(all, PageRequest.ofSize(2).withoutTotal(), NEWEST_FIRST);
        CursoredPage<${Entity}> second = ${entities}.search(all, first.nextPageRequest(), NEWEST_FIRST);
        CursoredPage<${Entity}> third = ${entities}.search(
                all, PageRequest.ofSize(1).withoutTotal().afterCursor(second.cursor(1)), NEWEST_FIRST);

        assertThat(List.of(first, second, third))
                .flatExtracting(CursoredPage::content)
                .extracting(${Entity}::id)
                .containsExactlyElementsOf(added);
    }
</#if>
<#list fields?filter(f -> filtersOf[f.name()]?has_content) as f>

    @Test
    void filtersBy${f.type()}() {
        ${Entity} one = ${entities}.add(details());
        ${Entity} other = ${entities}.add(otherDetails());

<#list filtersOf[f.name()] as filter>
        assertThat(found(new ${Entity}Filter(<#list filters as each>${(each.name() == filter.name())?then(filter.probe(), "null")}<#sep>, </#list>)))
                .contains(${filter.finds()}.id())
                .doesNotContain(${(filter.finds() == "one")?then("other", "one")}.id());
</#list>
    }
</#list>
<#if fields?filter(f -> !f.isRequired() && filtersOf[f.name()]?has_content)?has_content>

    @Test
    void lists${Entities}WithoutOptionalValues() {
        UUID id = ${entities}.add(new ${Entity}Details(<#list fields as f><#if f.isUnique()>${f.fixture()}()<#elseif f.isRequired()>${f.sample()}<#else>null</#if><#sep>, </#list>)).id();

        assertThat(found(new ${Entity}Filter(<#list filters as each>null<#sep>, </#list>))).contains(id);
    }
</#if>
<#if filters?has_content>

    private List<UUID> found(${Entity}Filter filter) {
        return ${entities}.search(filter, PageRequest.ofSize(100).withoutTotal(), NEWEST_FIRST).content().stream()
                .map(${Entity}::id)
                .toList();
    }
</#if>
<#if prefix??>

    private UUID add(String text) {
        return ${entities}.add(new ${Entity}Details(<#list fields as f><#if f.name() == prefix.name()>text<#else>${f.isUnique()?then(f.fixture() + "()", f.sample())}</#if><#sep>, </#list>)).id();
    }

    private static ${Entity}Filter startingWith(String text) {
        return new ${Entity}Filter(<#list filters as each>${(each.name() == filtersOf[prefix.name()][0].name())?then("text", "null")}<#sep>, </#list>);
    }
</#if>
}
