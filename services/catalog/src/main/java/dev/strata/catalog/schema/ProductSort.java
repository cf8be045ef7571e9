package dev.strata.catalog.schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity._Product;
import dev.strata.shared.web.paging.SortOption;

/** The orders a list of products comes in; the id makes each of them total. */
public enum ProductSort implements SortOption<Product> {
    NAME("name", Order.by(_Product.name.asc(), _Product.id.asc()), text -> text),
    NAME_DESCENDING("-name", Order.by(_Product.name.desc(), _Product.id.desc()), text -> text),
    CREATED("createdAt", Order.by(_Product.createdAt.asc(), _Product.id.asc()), Instant::parse),
    CREATED_DESCENDING("-createdAt", Order.by(_Product.createdAt.desc(), _Product.id.desc()), Instant::parse),
    PRICE("price", Order.by(_Product.price_amount.asc(), _Product.id.asc()), Long::valueOf),
    PRICE_DESCENDING("-price", Order.by(_Product.price_amount.desc(), _Product.id.desc()), Long::valueOf);

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
