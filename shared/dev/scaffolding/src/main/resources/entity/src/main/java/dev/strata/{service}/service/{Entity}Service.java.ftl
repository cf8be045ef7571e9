package dev.strata.${service}.service;

import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.RequestScoped;
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

/** Business rules of ${many}. */
@RequestScoped
@Transactional
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

    public ${Entity} add(${Entity}Details details) {
<#list uniques as f>
        rejectTaken${f.type()}(details.${f.name()}());
</#list>
        ${Entity} ${entity} = new ${Entity}(details);
        ${entities}.insert(${entity});
        return ${entity};
    }

    public ${Entity} change(UUID id, ExpectedVersion expected, Function<${Entity}, ${Entity}Details> change) {
        ${Entity} ${entity} = get(id, expected);
        ${Entity}Details details = change.apply(${entity});
<#list uniques as f>
        if (!${entity}.${f.name()}().equals(details.${f.name()}())) {
            rejectTaken${f.type()}(details.${f.name()}());
        }
</#list>
        ${entity}.update(details);
        ${entities}.update(${entity});
        return ${entity};
    }

    public void remove(UUID id, ExpectedVersion expected) {
        ${entities}.delete(get(id, expected));
    }
<#list uniques as f>

    private void rejectTaken${f.type()}(${f.javaType()} ${f.name()}) {
        ${entities}.by${f.type()}(${f.name()}).ifPresent(other -> {
            throw new ${f.type()}TakenException(${f.name()});
        });
    }
</#list>
}
