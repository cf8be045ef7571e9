package dev.strata.${service}.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.entity.${Entity}Details;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.schemas.constraint.SingleLine;

/** ${AnOne} to add, or to replace another with. */
@Schema(examples = """
<#list example as line>
                ${line}
</#list>
                """)
public record ${Entity}Request(
<#list fields as f>
        ${f.constraints()}
        ${f.boxedType()} ${f.name()}<#sep>,
</#sep>
</#list>) {

    public static ${Entity}Request from(${Entity} ${entity}) {
        return new ${Entity}Request(<#list fields as f>${entity}.${f.name()}()<#sep>, </#list>);
    }

    public ${Entity}Details details() {
        return new ${Entity}Details(<#list fields as f>${f.name()}<#sep>, </#list>);
    }
}
