package dev.strata.catalog.repository;

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

import dev.strata.catalog.entity.Product;

/** Keeps products. */
@Repository(provider = "Hibernate")
public interface ProductRepository {

    @Find
    Optional<Product> byId(UUID id);

<#list uniques as f>
    @Find
    Optional<Product> by${f.constantType()}(${f.entityType()} ${f.name()});

</#list>
<#list filters as filter>
    ${filter?is_first?then('@Query("where ', '+ " and ')}${filter.condition()}"${filter?is_last?then(')', '')}
</#list>
    CursoredPage<Product> search(
<#list filters as filter>
            ${filter.type()} ${filter.argument()},
</#list>
            PageRequest page,
            Order<Product> order);

    @Insert
    void insert(Product product);

    @Update
    void update(Product product);

    @Delete
    void delete(Product product);
}
