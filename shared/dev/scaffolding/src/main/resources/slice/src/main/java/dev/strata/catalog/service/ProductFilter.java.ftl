package dev.strata.catalog.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.strata.shared.utils.LikePatterns;

/**
 * Which products a list holds; whatever is null does not narrow it.
 *
<#list filters as filter>
 * @param ${filter.name()} ${filter.description()}
</#list>
 */
public record ProductFilter(<#list filters as filter>${filter.type()} ${filter.name()}<#sep>, </#list>) {
<#list filters?filter(filter -> filter.isPrefix()) as filter>

    String ${filter.argument()}() {
        return ${filter.name()} == null ? null : LikePatterns.startingWith(${filter.name()});
    }
</#list>
}
