package ${group}.${service.packageName()}.client;

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

<#if isShared>
import ${group}.shared.schemas.${answer};
</#if>
import ${group}.shared.web.client.CallerHeaders;

/** What this service asks of ${neighbour.address()}. */
@RegisterRestClient(configKey = "${neighbour.address()}")
@RegisterClientHeaders(CallerHeaders.class)
@Path("${path}")
@Produces(MediaType.APPLICATION_JSON)
public interface ${neighbour.type()}Client {

    @GET
    ${returned} ${method}(<#list parameters as p>@${p.annotation()}("${p.name()}") ${p.type()} ${p.variable()}<#sep>, </#list>);
}
