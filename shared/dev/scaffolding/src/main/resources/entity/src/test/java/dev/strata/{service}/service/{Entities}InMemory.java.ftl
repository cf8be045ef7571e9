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

/** A repository without a database; the in-container tests cover searching. */
class ${Entities}InMemory implements ${Entity}Repository {

    private final Map<UUID, ${Entity}> rows = new LinkedHashMap<>();

    @Override
    public Optional<${Entity}> byId(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

<#list uniques as f>
    @Override
    public Optional<${Entity}> by${f.type()}(${f.javaType()} ${f.name()}) {
        return rows.values().stream().filter(row -> row.${f.name()}().equals(${f.name()})).findFirst();
    }

</#list>
    @Override
    public CursoredPage<${Entity}> search(<#list filters as filter>${filter.type()} ${filter.argument()}, </#list>PageRequest page, Order<${Entity}> order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insert(${Entity} ${entity}) {
        rows.put(${entity}.id(), ${entity});
    }

    @Override
    public void update(${Entity} ${entity}) {
        rows.put(${entity}.id(), ${entity});
    }

    @Override
    public void delete(${Entity} ${entity}) {
        rows.remove(${entity}.id());
    }
}
