package dev.strata.catalog.schema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductFilter;
import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.schemas.constraint.CurrencyCode;
import dev.strata.shared.web.paging.ListQuery;

/** The query parameters of the list of products. */
public class ProductQuery extends ListQuery<Product> {

    @QueryParam("namePrefix")
    @Parameter(description = "The start of the name")
    @CodePoints(max = 200)
    private String namePrefix;

    @QueryParam("minPrice")
    @Parameter(description = "The lowest price, in the currency's minor unit")
    @PositiveOrZero
    @Max(1_000_000_000_000L)
    private Long minPrice;

    @QueryParam("maxPrice")
    @Parameter(description = "The highest price, in the currency's minor unit")
    @PositiveOrZero
    @Max(1_000_000_000_000L)
    private Long maxPrice;

    @QueryParam("currency")
    @Parameter(description = "The ISO 4217 code of the price")
    @CurrencyCode
    private String currency;

    @QueryParam("inStock")
    @Parameter(description = "true for products in stock")
    private Boolean inStock;

    @QueryParam("sort")
    @DefaultValue("name")
    private ProductSort sort;

    @Override
    protected ProductSort sort() {
        return sort;
    }

    public ProductFilter filter() {
        return new ProductFilter(namePrefix, minPrice, maxPrice, currency, inStock);
    }
}
