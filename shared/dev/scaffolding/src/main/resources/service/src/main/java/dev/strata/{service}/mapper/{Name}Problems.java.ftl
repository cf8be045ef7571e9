package dev.strata.${service}.mapper;

import jakarta.enterprise.context.ApplicationScoped;

<#list uniques as f>
import dev.strata.${service}.exception.${f.type()}TakenException;
</#list>
import dev.strata.${service}.exception.Unknown${Entity}Exception;
import dev.strata.shared.web.problem.ProblemTable;

/** Maps the exceptions of this service to problems. */
@ApplicationScoped
public class ${Name}Problems extends ProblemTable {

    public ${Name}Problems() {
        super(
                ${problems?join(",\n                ")});
    }
}
