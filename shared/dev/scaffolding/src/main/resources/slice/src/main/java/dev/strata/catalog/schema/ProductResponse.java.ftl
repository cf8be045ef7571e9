package dev.strata.catalog.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.catalog.entity.Product;
import dev.strata.shared.schemas.Money;

/**
 * A product as everybody sees it.
 *
 * @param id its identity
<#list fields as f>
 * @param ${f.name()} ${f.description()}
</#list>
 * @param createdAt when it was added
 * @param updatedAt when it was last changed
 * @param version counts its changes
 */
@Schema(
        requiredProperties = {"id", <#list fields?filter(f -> f.isRequired()) as f>"${f.name()}", </#list>"createdAt", "updatedAt", "version"},
        examples = """
                {"id": "0190f1d0-0000-7000-8000-000000000000", "version": 0,
<#list fields as f>
                 "${f.name()}": ${f.json()},
</#list>
                 "createdAt": "2026-11-25T08:30:00Z", "updatedAt": "2026-11-25T08:30:00Z"}
                """)
public record ProductResponse(
        UUID id,
<#list fields as f>
        ${f.responseType()} ${f.name()},
</#list>
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public static ProductResponse from(Product product) {
        return new ProductResponse(
                product.id(),
<#list fields as f>
                <#if f.isMoney()>Amounts.from(product.${f.name()}())<#else>product.${f.name()}()</#if>,
</#list>
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }
}
