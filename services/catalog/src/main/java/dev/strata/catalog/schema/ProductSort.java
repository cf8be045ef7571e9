package dev.strata.catalog.schema;

import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.Product_;
import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.paging.SortKey;
import dev.strata.shared.web.paging.SortOption;

/** Sort orders for the list of products. */
@Schema(enumeration = {"name", "-name", "createdAt", "-createdAt", "price", "-price"})
public enum ProductSort implements SortOption<Product> {
    NAME("name", Product_.NAME, text -> text),
    NAME_DESCENDING("-name", Product_.NAME, text -> text),
    CREATED_AT("createdAt", Product_.CREATED_AT, Rfc3339::instant),
    CREATED_AT_DESCENDING("-createdAt", Product_.CREATED_AT, Rfc3339::instant),
    PRICE("price", Product_.PRICE_AMOUNT, Long::valueOf),
    PRICE_DESCENDING("-price", Product_.PRICE_AMOUNT, Long::valueOf);

    private final SortKey key;

    ProductSort(String parameter, String attribute, Function<String, ?> parser) {
        this.key = new SortKey(parameter, attribute, parser);
    }

    @Override
    public SortKey key() {
        return key;
    }

    @Override
    public String toString() {
        return key.parameter();
    }
}
