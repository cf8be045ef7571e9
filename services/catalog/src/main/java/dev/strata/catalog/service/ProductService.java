package dev.strata.catalog.service;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.catalog.entity.ProductFilter;
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.catalog.repository.ProductRepository;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.repository.UniqueConstraintException;

/** Business rules of products. */
@ApplicationScoped
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

    @Transactional
    public Product add(ProductDetails details) {
        Product product = new Product(details);
        store(products::insert, product);
        return product;
    }

    @Transactional
    public Product change(UUID id, ExpectedVersion expected, Function<Product, ProductDetails> change) {
        Product product = get(id, expected);
        product.update(change.apply(product));
        store(products::update, product);
        return product;
    }

    @Transactional
    public void remove(UUID id, ExpectedVersion expected) {
        products.delete(get(id, expected));
    }

    private static void store(Consumer<Product> write, Product product) {
        try {
            write.accept(product);
        } catch (UniqueConstraintException e) {
            throw taken(e, product);
        }
    }

    private static RuntimeException taken(UniqueConstraintException e, Product product) {
        return switch (e.constraint()) {
            case "product_sku_unique" -> new SkuTakenException(product.sku());
            default -> e;
        };
    }
}
