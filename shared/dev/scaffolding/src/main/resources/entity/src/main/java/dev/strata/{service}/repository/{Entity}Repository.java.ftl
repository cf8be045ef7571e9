package dev.strata.${service}.repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import dev.strata.${service}.entity.${Entity};

/** Stores ${many}. */
@Repository(provider = "Hibernate")
public interface ${Entity}Repository {

    @Find
    Optional<${Entity}> byId(UUID id);

<#list filters>
    @Query("where <#items as filter>${filter.condition()}"<#sep>
            + " and </#items>)
<#else>
    @Query("from ${Entity}")
</#list>
    CursoredPage<${Entity}> search(<#list filters as filter>${filter.type()} ${filter.argument()}, </#list>PageRequest page, Order<${Entity}> order);

    @Insert
    void insert(${Entity} ${entity});

    @Update
    void update(${Entity} ${entity});

    @Delete
    void delete(${Entity} ${entity});
}
