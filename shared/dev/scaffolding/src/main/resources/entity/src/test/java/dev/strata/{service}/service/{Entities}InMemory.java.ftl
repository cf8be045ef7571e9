package dev.strata.${service}.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;

import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.repository.${Entity}Repository;
import dev.strata.shared.data.repository.UniqueConstraintException;

/** A repository without a database; the in-container tests cover searching. */
class ${Entities}InMemory implements ${Entity}Repository {

    private final Map<UUID, ${Entity}> rows = new LinkedHashMap<>();

    @Override
    public Optional<${Entity}> byId(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public CursoredPage<${Entity}> search(<#list filters as filter>${filter.type()} ${filter.argument()}, </#list>PageRequest page, Order<${Entity}> order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insert(${Entity} ${entity}) {
<#if uniques?has_content>
        store(${entity});
<#else>
        rows.put(${entity}.id(), ${entity});
</#if>
    }

    @Override
    public void update(${Entity} ${entity}) {
<#if uniques?has_content>
        store(${entity});
<#else>
        rows.put(${entity}.id(), ${entity});
</#if>
    }

    @Override
    public void delete(${Entity} ${entity}) {
        rows.remove(${entity}.id());
    }
<#list uniques>

    private void store(${Entity} ${entity}) {
        for (${Entity} row : rows.values()) {
<#items as f>
            if (!row.id().equals(${entity}.id()) && row.${f.name()}().equals(${entity}.${f.name()}())) {
                throw new UniqueConstraintException("${table}_${f.column()}_unique", null);
            }
</#items>
        }
        rows.put(${entity}.id(), ${entity});
    }
</#list>
}
