package dev.strata.catalog.service;

import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.catalog.entity.Price;
import dev.strata.catalog.entity.Product;
import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.catalog.repository.ProductRepository;
import dev.strata.shared.data.concurrency.ExpectedVersion;

/** What can be done with products. */
@RequestScoped
@Transactional
public class ProductService {

    private final ProductRepository products;

    @Inject
    public ProductService(ProductRepository products) {
        this.products = products;
    }

    protected ProductService() {
        this(null);
    }

    public Product get(UUID id) {
        return products.byId(id).orElseThrow(() -> new UnknownProductException(id));
    }

    public Product get(UUID id, ExpectedVersion expected) {
        Product product = get(id);
        expected.check(product.version());
        return product;
    }

    public CursoredPage<Product> search(ProductFilter filter, PageRequest page, Order<Product> order) {
        return products.search(
                filter.namePattern(),
                filter.lowestPrice(),
                filter.highestPrice(),
                filter.currencyPattern(),
                filter.lowestStock(),
                page,
                order);
    }

    public Product add(String sku, String name, String description, Price price, int stock) {
        refuseTaken(sku);
        Product product = new Product(sku, name, description, price, stock);
        products.insert(product);
        return product;
    }

    public Product revise(
            UUID id, ExpectedVersion expected, String sku, String name, String description, Price price, int stock) {
        Product product = get(id, expected);
        if (!product.sku().equals(sku)) {
            refuseTaken(sku);
        }
        product.revise(sku, name, description, price, stock);
        products.update(product);
        return product;
    }

    public void remove(UUID id, ExpectedVersion expected) {
        products.delete(get(id, expected));
    }

    private void refuseTaken(String sku) {
        products.bySku(sku).ifPresent(other -> {
            throw new SkuTakenException(sku);
        });
    }
}
