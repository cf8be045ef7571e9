package dev.strata.catalog.service;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.catalog.entity.ProductFilter;
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.catalog.repository.ProductRepository;
import dev.strata.shared.data.concurrency.ExpectedVersion;

/** Business rules of products. */
@RequestScoped
@Transactional
public class ProductService {

    private final ProductRepository products;

    @Inject
    public ProductService(ProductRepository products) {
        this.products = products;
    }

    public Product get(UUID id) {
        return products.byId(id).orElseThrow(() -> new UnknownProductException(id));
    }

    public Product get(UUID id, ExpectedVersion expected) {
        Product product = get(id);
        expected.check(product.version());
        return product;
    }

    public List<Product> get(List<UUID> ids) {
        return products.byIds(ids);
    }

    public CursoredPage<Product> search(ProductFilter filter, PageRequest page, Order<Product> order) {
        return products.search(
                filter.namePattern(),
                filter.minPrice(),
                filter.maxPrice(),
                filter.currency(),
                filter.minStock(),
                page,
                order);
    }

    public Product add(ProductDetails details) {
        rejectTakenSku(details.sku());
        Product product = new Product(details);
        products.insert(product);
        return product;
    }

    public Product change(UUID id, ExpectedVersion expected, Function<Product, ProductDetails> change) {
        Product product = get(id, expected);
        ProductDetails details = change.apply(product);
        if (!product.sku().equals(details.sku())) {
            rejectTakenSku(details.sku());
        }
        product.update(details);
        products.update(product);
        return product;
    }

    public void remove(UUID id, ExpectedVersion expected) {
        products.delete(get(id, expected));
    }

    private void rejectTakenSku(String sku) {
        products.bySku(sku).ifPresent(other -> {
            throw new SkuTakenException(sku);
        });
    }
}
