package dev.strata.${service}.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.strata.shared.schemas.Money;

/**
 * Everything about ${anOne} but its identity.
 *
<#list fields as f>
 * @param ${f.name()} ${f.description()}<#if f.isUnique()>, unique among ${many}</#if>
</#list>
 */
public record ${Entity}Details(<#list fields as f>${f.javaType()} ${f.name()}<#sep>, </#list>) {<#if amounts?has_content>

    /** Rejects negative amounts. */
    public ${Entity}Details {
        if (<#list amounts as f>${f.isNegative()}<#sep> || </#list>) {
            throw new IllegalArgumentException("Amounts must not be negative");
        }
    }
</#if>}
