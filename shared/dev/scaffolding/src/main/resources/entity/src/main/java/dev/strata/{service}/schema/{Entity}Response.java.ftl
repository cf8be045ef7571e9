package dev.strata.${service}.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.${service}.entity.${Entity};
import dev.strata.shared.schemas.Money;
import dev.strata.shared.schemas.Versioned;

/** ${AnOne} as returned by the API. */
@Schema(
        requiredProperties = {"id", <#list fields?filter(f -> f.isRequired()) as f>"${f.name()}", </#list>"createdAt", "updatedAt", "version"},
        examples = """
<#list responseExample as line>
                ${line}
</#list>
                """)
public record ${Entity}Response(
        UUID id,
<#list fields as f>
        ${f.javaType()} ${f.name()},
</#list>
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Versioned {

    public static ${Entity}Response from(${Entity} ${entity}) {
        return new ${Entity}Response(
                ${entity}.id(),
<#list fields as f>
                ${entity}.${f.name()}(),
</#list>
                ${entity}.createdAt(),
                ${entity}.updatedAt(),
                ${entity}.version());
    }
}
