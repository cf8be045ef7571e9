package dev.strata.${service}.resource.v1;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.${service}.schema.${Entity}Query;
import dev.strata.${service}.schema.${Entity}Request;
import dev.strata.${service}.schema.${Entity}Response;
import dev.strata.${service}.service.${Entity}Service;
import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Page;
import dev.strata.shared.web.http.Created;
import dev.strata.shared.web.idempotency.Idempotent;
import dev.strata.shared.web.json.MergePatch;
import dev.strata.shared.web.openapi.ProblemResponse;

/** ${Many}: ${access.sentence()}. */
@Path("/${path}")
@Tag(name = "${Many}", description = "${access.sentence()?cap_first}")
@ApplicationScoped
@Produces(MediaTypes.JSON)
@Consumes(MediaTypes.JSON)
public class ${Entity}Resource {

    @Inject
    private ${Entity}Service ${entities};

    @GET
    ${access.readers()}
    public Page<${Entity}Response> list${Entities}(@BeanParam @Valid ${Entity}Query query) {
        return query.answer(${entities}.search(query.filter(), query.page(), query.order()), ${Entity}Response::from);
    }

    @GET
    @Path("/{id}")
    ${access.readers()}
    public ${Entity}Response get${Entity}(@PathParam("id") UUID id) {
        return ${Entity}Response.from(${entities}.get(id));
    }

    @POST
    ${access.writers()}
<#if uniques?has_content>
    @ProblemResponse(status = 409, description = "${conflict}")
<#else>
    @Idempotent
</#if>
    public Created<${Entity}Response> add${Entity}(@NotNull @Valid ${Entity}Request request) {
        ${Entity}Response ${entity} = ${Entity}Response.from(${entities}.add(request.details()));
        return Created.of(${entity}.id(), ${entity});
    }

    @PUT
    @Path("/{id}")
    ${access.writers()}
<#if uniques?has_content>
    @ProblemResponse(status = 409, description = "${conflict}")
</#if>
    public ${Entity}Response replace${Entity}(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            @NotNull @Valid ${Entity}Request request) {
        return ${Entity}Response.from(${entities}.change(id, expected, ${entity} -> request.details()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH_JSON)
    ${access.writers()}
<#if uniques?has_content>
    @ProblemResponse(status = 409, description = "${conflict}")
</#if>
    public ${Entity}Response patch${Entity}(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            @NotNull MergePatch<${Entity}Request> patch) {
        return ${Entity}Response.from(${entities}.change(
                id, expected, ${entity} -> patch.applyTo(${Entity}Request.from(${entity})).details()));
    }

    @DELETE
    @Path("/{id}")
    ${access.writers()}
    public void remove${Entity}(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
        ${entities}.remove(id, expected);
    }
}
