package dev.strata.${service}.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.strata.shared.utils.LikePatterns;

/**
 * Which ${many} a list contains; a null matches every ${one}.
<#list filters>
 *
<#items as filter>
 * @param ${filter.name()} ${filter.description()}${filter.isPrefix()?then(", case-sensitive", "")}
</#items>
</#list>
 */
public record ${Entity}Filter(<#list filters as filter>${filter.type()} ${filter.name()}<#sep>, </#list>) {
<#list filters?filter(filter -> filter.isPrefix()) as filter>

    public String ${filter.argument()}() {
        return LikePatterns.startingWith(${filter.name()});
    }
</#list>
}
