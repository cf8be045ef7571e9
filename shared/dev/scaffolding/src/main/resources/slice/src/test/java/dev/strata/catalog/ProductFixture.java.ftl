package dev.strata.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

<#if hasMoney>
import dev.strata.catalog.entity.Amount;
</#if>
import dev.strata.catalog.entity.Product;

/** Products for tests. */
public final class ProductFixture {

    private ProductFixture() {}

    public static Product aProduct() {
        return new Product(<#list fields as f><#if f.isUnique()>${f.fixture()}()<#else>${f.sample()}</#if><#sep>, </#list>);
    }
<#list uniques as f>

    public static ${f.entityType()} ${f.fixture()}() {
        return ${f.freshValue()};
    }
</#list>
}
