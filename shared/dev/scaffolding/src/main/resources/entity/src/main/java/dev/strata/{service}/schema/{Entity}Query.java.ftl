package dev.strata.${service}.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import dev.strata.${service}.entity.${Entity};
import dev.strata.${service}.entity.${Entity}Filter;
import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.schemas.constraint.CurrencyCode;
import dev.strata.shared.web.paging.ListQuery;

/** The query parameters of the list of ${many}. */
public class ${Entity}Query extends ListQuery<${Entity}> {

<#list filters as filter>
    @QueryParam("${filter.name()}")
    @Parameter(description = "${filter.title()}")
    ${filter.constraint()}
    private ${filter.type()} ${filter.name()};

</#list>
    @QueryParam("sort")
    @DefaultValue("${(sorts[0].name())!"createdAt"}")
    private ${Entity}Sort sort;

    @Override
    protected ${Entity}Sort sort() {
        return sort;
    }

    public ${Entity}Filter filter() {
        return new ${Entity}Filter(<#list filters as filter>${filter.name()}<#sep>, </#list>);
    }
}
