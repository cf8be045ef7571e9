package dev.strata.catalog.schema;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.Sort;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.Product_;
import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.paging.SortOption;

/** The orders a list of products comes in; the id makes each of them total. */
@Schema(enumeration = {"createdAt", "-createdAt"<#list sorts as f>, "${f.name()}", "-${f.name()}"</#list>})
public enum ProductSort implements SortOption<Product> {
    CREATED("createdAt", Order.by(Sort.asc(Product_.CREATED_AT), Sort.asc(Product_.ID)), Rfc3339::instant),
    CREATED_DESCENDING("-createdAt", Order.by(Sort.desc(Product_.CREATED_AT), Sort.desc(Product_.ID)), Rfc3339::instant)<#list sorts as f>,
    ${f.constant()}("${f.name()}", Order.by(Sort.asc(Product_.${f.sortKey()}), Sort.asc(Product_.ID)), ${f.parser()}),
    ${f.constant()}_DESCENDING("-${f.name()}", Order.by(Sort.desc(Product_.${f.sortKey()}), Sort.desc(Product_.ID)), ${f.parser()})</#list>;

    private final String parameter;
    private final Order<Product> order;
    private final Function<String, ?> firstKey;

    ProductSort(String parameter, Order<Product> order, Function<String, ?> firstKey) {
        this.parameter = parameter;
        this.order = order;
        this.firstKey = firstKey;
    }

    @Override
    public Order<Product> order() {
        return order;
    }

    @Override
    public List<Function<String, ?>> keyParsers() {
        return List.of(firstKey, UUID::fromString);
    }

    @Override
    public String toString() {
        return parameter;
    }
}
