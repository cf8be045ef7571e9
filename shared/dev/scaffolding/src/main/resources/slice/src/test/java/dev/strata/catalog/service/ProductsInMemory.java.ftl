package dev.strata.catalog.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.repository.ProductRepository;

/** A repository without a database. Searching is what the in-container tests are for. */
class ProductsInMemory implements ProductRepository {

    private final Map<UUID, Product> rows = new LinkedHashMap<>();

    @Override
    public Optional<Product> byId(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

<#list uniques as f>
    @Override
    public Optional<Product> by${f.constantType()}(${f.entityType()} ${f.name()}) {
        return rows.values().stream().filter(row -> row.${f.name()}().equals(${f.name()})).findFirst();
    }

</#list>
    @Override
    public CursoredPage<Product> search(
<#list filters as filter>
            ${filter.type()} ${filter.argument()},
</#list>
            PageRequest page,
            Order<Product> order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insert(Product product) {
        rows.put(product.id(), product);
    }

    @Override
    public void update(Product product) {
        rows.put(product.id(), product);
    }

    @Override
    public void delete(Product product) {
        rows.remove(product.id());
    }
}
