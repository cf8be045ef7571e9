package dev.strata.catalog.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.Money;

/**
 * A product as an administrator writes it.
 *
<#list fields as f>
 * @param ${f.name()} ${f.description()}
</#list>
 */
@Schema(examples = """
<#list fields as f>
                ${f?is_first?then('{', ' ')}"${f.name()}": ${f.json()}${f?is_last?then('}', ',')}
</#list>
                """)
public record ProductRequest(
<#list fields as f>
        ${f.constraints()}${f.requestType()} ${f.name()}<#sep>,</#sep>
</#list>) {

    /** The request that would leave a product as it is. */
    public static ProductRequest from(ProductResponse product) {
        return new ProductRequest(<#list fields as f>product.${f.name()}()<#sep>, </#list>);
    }
}
