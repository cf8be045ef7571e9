package dev.strata.shared.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import dev.strata.shared.config.Headers;

/** Completes one operation from what it takes. */
final class OperationStyle {

    private static final String CREATED = "201";
    private static final String NOT_MODIFIED = "304";
    private static final String ROLES = "x-roles";
    private static final String EXAMPLE_TAG = "\"0\"";

    private static final Map<String, String> COMMON_PARAMETERS = Map.of(
            "id", "The id of the resource",
            "limit", "How many items a page has at most",
            "cursor", "Where the page begins; it comes from 'next' of the page before and belongs to its order",
            "sort", "The order of the items; a '-' turns it around");

    private final Operation operation;
    private final Components components;

    OperationStyle(Operation operation, Components components) {
        this.operation = operation;
        this.components = components;
    }

    void complete() {
        parametersOf().forEach(OperationStyle::mendDefault);
        parametersOf().forEach(OperationStyle::describeIfCommon);
        parameter(HttpHeaders.IF_MATCH).ifPresent(OperationStyle::describeIfMatch);
        parameter(Headers.IDEMPOTENCY_KEY).ifPresent(OperationStyle::describeIdempotencyKey);
        if (responses().containsKey(NOT_MODIFIED)) {
            operation.addParameter(ifNoneMatch());
        }
        responses().forEach(this::describeSuccess);
        Problems.completeOwn(operation.getResponses());
        statuses().forEach(status -> Problems.addTo(operation.getResponses(), status, components));
        operation.getResponses().setAPIResponses(new TreeMap<>(responses()));
        if (isOpen()) {
            operation.setSecurity(List.of());
        } else {
            nameRoles();
        }
    }

    // OpenAPI 3.1 lets roles stand where scopes do, but Liberty's own validator knows 3.0 only.
    private void nameRoles() {
        List<String> roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .sorted()
                .toList();
        operation.addExtension(ROLES, roles);
        operation
                .getSecurity()
                .forEach(requirement -> requirement.getSchemes().keySet().forEach(requirement::addScheme));
    }

    private List<Integer> statuses() {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(406, 429, 500, 503));
        boolean hasPath = has(In.PATH);
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || has(In.QUERY) || has(In.HEADER)) {
            statuses.add(400);
        }
        if (!isOpen()) {
            statuses.addAll(List.of(401, 403));
        }
        if (hasPath) {
            statuses.add(404);
        }
        if (hasBody) {
            statuses.addAll(List.of(413, 415));
        }
        if (parameter(HttpHeaders.IF_MATCH).isPresent()) {
            statuses.addAll(List.of(412, 428));
        }
        if (parameter(Headers.IDEMPOTENCY_KEY).isPresent()) {
            statuses.addAll(List.of(409, 422));
        }
        return List.copyOf(statuses);
    }

    private boolean isOpen() {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    private void describeSuccess(String status, APIResponse response) {
        if (status.startsWith("2") || status.equals(NOT_MODIFIED)) {
            response.addHeader(Headers.CORRELATION_ID, Problems.header("The request's name in all logs"));
        }
        if (isTagged(status)) {
            response.addHeader(
                    HttpHeaders.ETAG, Problems.header("The version of the resource, for If-Match and If-None-Match"));
        }
        if (status.equals(CREATED)) {
            response.addHeader(HttpHeaders.LOCATION, Problems.header("The address of what was made"));
        }
        if (status.equals(CREATED) && parameter(Headers.IDEMPOTENCY_KEY).isPresent()) {
            response.addHeader(
                    Headers.IDEMPOTENCY_REPLAYED, Problems.header("'true' when this answer was given before"));
        }
    }

    private boolean isTagged(String status) {
        boolean isConditional = responses().containsKey(NOT_MODIFIED)
                || parameter(HttpHeaders.IF_MATCH).isPresent();
        return status.equals(CREATED) || status.equals(NOT_MODIFIED) || isConditional && status.equals("200");
    }

    private Map<String, APIResponse> responses() {
        return operation.getResponses().getAPIResponses();
    }

    private List<Parameter> parametersOf() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private Optional<Parameter> parameter(String name) {
        return parametersOf().stream().filter(p -> name.equals(p.getName())).findFirst();
    }

    private boolean has(In place) {
        return parametersOf().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static void describeIfCommon(Parameter parameter) {
        String description = COMMON_PARAMETERS.get(parameter.getName());
        if (parameter.getDescription() == null && description != null) {
            parameter.setDescription(description);
        }
    }

    private static void describeIfMatch(Parameter parameter) {
        parameter
                .required(true)
                .description("The ETag of the version that is to be changed, or * for whatever there is")
                .schema(textSchema())
                .example(EXAMPLE_TAG);
    }

    private static void describeIdempotencyKey(Parameter parameter) {
        parameter.description(
                "The caller's name for this request, new for each one. Within a day, the same request with "
                        + "the same key gets the first answer again.");
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name(HttpHeaders.IF_NONE_MATCH)
                .in(In.HEADER)
                .description("The ETag of the version that the caller holds")
                .schema(textSchema());
    }

    // Annotations hold every default as text.
    private static void mendDefault(Parameter parameter) {
        Schema schema = parameter.getSchema();
        boolean isInteger =
                schema != null && schema.getType() != null && schema.getType().contains(SchemaType.INTEGER);
        if (isInteger && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Integer.valueOf(text));
        }
    }

    private static Schema textSchema() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
