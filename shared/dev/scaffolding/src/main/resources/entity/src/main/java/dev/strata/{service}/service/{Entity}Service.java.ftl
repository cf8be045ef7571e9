package dev.strata.${service}.service;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.entity.${Entity}Details;
import dev.strata.${service}.entity.${Entity}Filter;
<#list uniques as f>
import dev.strata.${service}.exception.${f.type()}TakenException;
</#list>
import dev.strata.${service}.exception.Unknown${Entity}Exception;
import dev.strata.${service}.repository.${Entity}Repository;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.repository.UniqueConstraintException;

/** Business rules of ${many}. */
@ApplicationScoped
public class ${Entity}Service {

    private final ${Entity}Repository ${entities};

    @Inject
    public ${Entity}Service(${Entity}Repository ${entities}) {
        this.${entities} = ${entities};
    }

    public ${Entity} get(UUID id) {
        return ${entities}.byId(id).orElseThrow(() -> new Unknown${Entity}Exception(id));
    }

    public ${Entity} get(UUID id, ExpectedVersion expected) {
        ${Entity} ${entity} = get(id);
        expected.check(${entity}.version());
        return ${entity};
    }

    public CursoredPage<${Entity}> search(${Entity}Filter filter, PageRequest page, Order<${Entity}> order) {
        return ${entities}.search(<#list filters as filter>filter.${filter.argument()}(), </#list>page, order);
    }

    @Transactional
    public ${Entity} add(${Entity}Details details) {
        ${Entity} ${entity} = new ${Entity}(details);
<#if uniques?has_content>
        store(${entities}::insert, ${entity});
<#else>
        ${entities}.insert(${entity});
</#if>
        return ${entity};
    }

    @Transactional
    public ${Entity} change(UUID id, ExpectedVersion expected, Function<${Entity}, ${Entity}Details> change) {
        ${Entity} ${entity} = get(id, expected);
        ${entity}.update(change.apply(${entity}));
<#if uniques?has_content>
        store(${entities}::update, ${entity});
<#else>
        ${entities}.update(${entity});
</#if>
        return ${entity};
    }

    @Transactional
    public void remove(UUID id, ExpectedVersion expected) {
        ${entities}.delete(get(id, expected));
    }
<#list uniques>

    private static void store(Consumer<${Entity}> write, ${Entity} ${entity}) {
        try {
            write.accept(${entity});
        } catch (UniqueConstraintException e) {
            throw taken(e, ${entity});
        }
    }

    private static RuntimeException taken(UniqueConstraintException e, ${Entity} ${entity}) {
        return switch (e.constraint()) {
<#items as f>
            case "${table}_${f.column()}_unique" -> new ${f.type()}TakenException(${entity}.${f.name()}());
</#items>
            default -> e;
        };
    }
</#list>
}
