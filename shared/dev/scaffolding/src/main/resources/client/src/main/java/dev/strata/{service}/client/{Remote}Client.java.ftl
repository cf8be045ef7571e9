package dev.strata.${service}.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

<#list shared as type>
import dev.strata.shared.schemas.${type};
</#list>
import dev.strata.shared.web.client.CallerHeaders;

/** Operations of the ${name} service that this service calls. */
@RegisterRestClient(configKey = "${name}")
@RegisterClientHeaders(CallerHeaders.class)
@Path("${path}")
@Produces(MediaType.APPLICATION_JSON)
public interface ${Remote}Client {

    @GET
    ${returned} ${method}(<#list parameters as p>@${p.annotation()}("${p.name()}") ${p.type()} ${p.variable()}<#sep>, </#list>);
}
