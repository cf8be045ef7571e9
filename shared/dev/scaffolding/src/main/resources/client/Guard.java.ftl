package ${group}.${service.packageName()}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

<#if isShared>
import ${group}.shared.schemas.${answer};
</#if>
import ${group}.shared.web.client.Neighbour;

/** ${summary}. Reading may be repeated, so it is. */
@ApplicationScoped
@Neighbour("${neighbour.address()}")
public class ${neighbour.type()} {

    private final ${neighbour.type()}Client client;

    @Inject
    public ${neighbour.type()}(@RestClient ${neighbour.type()}Client client) {
        this.client = client;
    }

    protected ${neighbour.type()}() {
        this(null);
    }

    @Timeout(1_500)
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 100,
            retryOn = {ProcessingException.class, TimeoutException.class})
    @CircuitBreaker(requestVolumeThreshold = 8, delay = 5_000)
    public ${returned} ${method}(<#list parameters as p>${p.type()} ${p.variable()}<#sep>, </#list>) {
        return client.${method}(<#list parameters as p>${p.variable()}<#sep>, </#list>);
    }
}
