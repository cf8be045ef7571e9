package dev.strata.catalog.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.repository.ProductRepository;
import dev.strata.shared.data.repository.UniqueConstraintException;

/** A repository without a database; the in-container tests cover searching. */
class ProductsInMemory implements ProductRepository {

    private final Map<UUID, Product> rows = new LinkedHashMap<>();

    @Override
    public Optional<Product> byId(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Product> byIds(List<UUID> ids) {
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    @Override
    public CursoredPage<Product> search(
            String namePattern,
            Long minPrice,
            Long maxPrice,
            String currency,
            Integer minStock,
            PageRequest page,
            Order<Product> order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void insert(Product product) {
        store(product);
    }

    @Override
    public void update(Product product) {
        store(product);
    }

    @Override
    public void delete(Product product) {
        rows.remove(product.id());
    }

    private void store(Product product) {
        for (Product row : rows.values()) {
            if (!row.id().equals(product.id()) && row.sku().equals(product.sku())) {
                throw new UniqueConstraintException("product_sku_unique", null);
            }
        }
        rows.put(product.id(), product);
    }
}
