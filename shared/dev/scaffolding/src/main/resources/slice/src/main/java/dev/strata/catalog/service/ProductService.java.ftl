package dev.strata.catalog.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

<#if hasMoney>
import dev.strata.catalog.entity.Amount;
</#if>
import dev.strata.catalog.entity.Product;
<#list uniques as f>
import dev.strata.catalog.exception.${f.constantType()}TakenException;
</#list>
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
<#list filters as filter>
                filter.${filter.argument()}(),
</#list>
                page,
                order);
    }

    public Product add(<#list fields as f>${f.entityType()} ${f.name()}<#sep>, </#list>) {
<#list uniques as f>
        refuseTaken${f.constantType()}(${f.name()});
</#list>
        Product product = new Product(<#list fields as f>${f.name()}<#sep>, </#list>);
        products.insert(product);
        return product;
    }

    public Product revise(UUID id, ExpectedVersion expected, <#list fields as f>${f.entityType()} ${f.name()}<#sep>, </#list>) {
        Product product = get(id, expected);
<#list uniques as f>
        if (!product.${f.name()}().equals(${f.name()})) {
            refuseTaken${f.constantType()}(${f.name()});
        }
</#list>
        product.revise(<#list fields as f>${f.name()}<#sep>, </#list>);
        products.update(product);
        return product;
    }

    public void remove(UUID id, ExpectedVersion expected) {
        products.delete(get(id, expected));
    }
<#list uniques as f>

    private void refuseTaken${f.constantType()}(${f.entityType()} ${f.name()}) {
        products.by${f.constantType()}(${f.name()}).ifPresent(other -> {
            throw new ${f.constantType()}TakenException(${f.name()});
        });
    }
</#list>
}
