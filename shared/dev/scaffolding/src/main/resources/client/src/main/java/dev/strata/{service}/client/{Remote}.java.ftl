package dev.strata.${service}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

<#list shared as type>
import dev.strata.shared.schemas.${type};
</#list>
import dev.strata.shared.web.client.RemoteService;

/** ${summary}. */
@ApplicationScoped
@RemoteService("${name}")
@Timeout
@Retry
@CircuitBreaker
public class ${Remote} {

    private final ${Remote}Client client;

    @Inject
    public ${Remote}(@RestClient ${Remote}Client client) {
        this.client = client;
    }

<#if isOptional>
    /** Empty for a 404, which is not a failure of the service. */
    public Optional<${returned}> ${method}(<#list parameters as p>${p.type()} ${p.variable()}<#sep>, </#list>) {
        try {
            return Optional.of(client.${method}(<#list parameters as p>${p.variable()}<#sep>, </#list>));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
<#else>
    public ${returned} ${method}(<#list parameters as p>${p.type()} ${p.variable()}<#sep>, </#list>) {
        return client.${method}(<#list parameters as p>${p.variable()}<#sep>, </#list>);
    }
</#if>
}
