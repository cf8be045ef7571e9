package dev.strata.shared.web.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the OpenAPI document of a service from its resource methods: roles, successful responses, problems,
 * conditional requests, idempotency keys, and closed request schemas. Registered by {@code mp.openapi.filter}.
 */
public class OpenApiFilter implements OASFilter {

    static final String ACCESS_TOKEN = "accessToken";

    // Java types that have a different form on the wire.
    private static final List<String> INTERNAL_SCHEMAS = List.of("ExpectedVersion", "Created", "MergePatch");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        ProblemResponses.describeIn(components);
        operationsOf(document).forEach(operation -> complete(operation, components));
        components.getSchemas().values().forEach(SchemaLimits::complete);
        requestSchemasOf(document).forEach(name -> close(components.getSchemas(), name));
        Set.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> INTERNAL_SCHEMAS.stream().anyMatch(name::startsWith))
                .forEach(components::removeSchema);
        if (operationsOf(document)
                .map(Operation::getSecurity)
                .anyMatch(security -> security != null && !security.isEmpty())) {
            components.addSecurityScheme(ACCESS_TOKEN, accessToken());
        }
    }

    private static void complete(Operation operation, Components components) {
        ResourceMethod.of(operation.getOperationId())
                .ifPresent(method -> new OperationCompleter(operation, method, components).complete());
    }

    private static SecurityScheme accessToken() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A signed access token (RFC9068), sent as RFC6750 and verified as RFC8725 says")
                .bearerFormat("JWT");
    }

    private static Stream<Operation> operationsOf(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    private static Set<String> requestSchemasOf(OpenAPI document) {
        Set<String> names = new HashSet<>();
        operationsOf(document)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .flatMap(OpenApiFilter::nameOf)
                .forEach(names::add);
        return names;
    }

    // Requests with unknown members are rejected, at every level.
    private static void close(Map<String, Schema> schemas, String name) {
        Schema schema = schemas.get(name);
        if (schema == null || schema.getProperties() == null || schema.getAdditionalPropertiesSchema() != null) {
            return;
        }
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        schema.getProperties().values().stream()
                .flatMap(property -> property.getItems() == null ? Stream.of(property) : Stream.of(property.getItems()))
                .flatMap(OpenApiFilter::nameOf)
                .forEach(inner -> close(schemas, inner));
    }

    private static Stream<String> nameOf(Schema schema) {
        return schema == null || schema.getRef() == null
                ? Stream.empty()
                : Stream.of(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
    }
}
