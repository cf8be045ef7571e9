package dev.strata.shared.web.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import dev.strata.shared.config.Headers;
import dev.strata.shared.config.MediaTypes;

/** Completes an operation from its resource method. */
final class OperationCompleter {

    private static final String OK = "200";
    private static final String CREATED = "201";
    private static final String NO_CONTENT = "204";
    private static final String NOT_MODIFIED = "304";
    private static final String ROLES = "x-roles";
    private static final String EXAMPLE_TAG = "\"0\"";
    // As IdempotencyKeyFilter reads it, with or without the quotes of a string of RFC 9651.
    private static final String KEY = "^\"?[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,100}\"?$";
    private static final int MAX_KEY_LENGTH = 102;
    // As in the servers' settings.
    private static final int MAX_FIELD_LENGTH = 16_384;
    private static final Map<String, String> COMMON_PARAMETERS = Map.of(
            "id", "The id of the resource",
            "limit", "The maximum number of items on a page",
            "cursor", "The start of the page, as given by 'next' of the previous page",
            "sort", "The sort order of the items; '-' means descending");

    private final Operation operation;
    private final ResourceMethod method;
    private final Components components;

    OperationCompleter(Operation operation, ResourceMethod method, Components components) {
        this.operation = operation;
        this.method = method;
        this.components = components;
    }

    void complete() {
        operation.setOperationId(method.name());
        if (operation.getSummary() == null) {
            operation.setSummary(method.summary());
        }
        describe();
        secure();
        completeParameters();
        describeTexts();
        method.patchedSchema().ifPresent(this::describePatch);
        completeSuccess();
        method.problems().forEach(problem -> ProblemResponses.add(operation.getResponses(), problem));
        statuses().forEach(status -> ProblemResponses.addCommon(operation.getResponses(), status, components));
        operation.getResponses().setAPIResponses(new TreeMap<>(responses()));
    }

    private void describe() {
        if (operation.getDescription() == null) {
            operation.setDescription(method.description());
        }
    }

    // OpenAPI 3.1 allows roles in place of scopes, but Liberty's own validator knows 3.0 only.
    private void secure() {
        if (method.roles().isEmpty()) {
            operation.setSecurity(List.of());
        } else {
            operation.addExtension(ROLES, method.roles());
            operation.setSecurity(
                    List.of(OASFactory.createSecurityRequirement().addScheme(OpenApiFilter.ACCESS_TOKEN)));
        }
    }

    private void completeParameters() {
        if (method.isIdempotent()) {
            put(idempotencyKey());
        }
        parameters().forEach(OperationCompleter::convertDefault);
        parameters().forEach(OperationCompleter::describeIfCommon);
        parameters().stream().map(Parameter::getSchema).forEach(SchemaLimits::complete);
        parameter(HttpHeaders.IF_MATCH).ifPresent(OperationCompleter::describeIfMatch);
        if (isConditionalRead()) {
            put(header(HttpHeaders.IF_NONE_MATCH, "The ETag of the version that the client has"));
        }
    }

    // The document may already have it, when it starts from the openapi.yaml in the WAR.
    private void put(Parameter parameter) {
        parameter(parameter.getName()).ifPresent(operation::removeParameter);
        operation.addParameter(parameter);
    }

    private void describeTexts() {
        method.queryParameters()
                .forEach((name, element) -> parameter(name)
                        .map(Parameter::getSchema)
                        .ifPresent(schema -> TextConstraints.describe(schema, element)));
        method.types().forEach(type -> TextConstraints.describeRecord(type, components.getSchemas()));
    }

    private void describePatch(String schema) {
        MediaType patch = operation.getRequestBody().getContent().getMediaType(MediaTypes.MERGE_PATCH_JSON);
        patch.setSchema(OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .examples(components.getSchemas().get(schema).getExamples()));
        operation
                .getRequestBody()
                .description(String.format(
                        Locale.ROOT, "The members of a %s to replace; null removes a member (RFC 7396)", schema));
    }

    private void completeSuccess() {
        if (method.returnsNothing()) {
            // The scanner documents 201 for a POST.
            operation.getResponses().removeAPIResponse(CREATED);
            operation
                    .getResponses()
                    .addAPIResponse(NO_CONTENT, OASFactory.createAPIResponse().description("No Content"));
        }
        if (method.returnsCreated()) {
            responses()
                    .get(OK)
                    .getContent()
                    .getMediaType(MediaTypes.JSON)
                    .getSchema()
                    .setRef(method.createdSchema());
            operation.getResponses().addAPIResponse(CREATED, responses().get(OK).description("Created"));
            operation.getResponses().removeAPIResponse(OK);
        }
        if (isConditionalRead()) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            NOT_MODIFIED,
                            OASFactory.createAPIResponse().description("The client has the current version"));
        }
        responses().forEach(this::addHeaders);
    }

    private void addHeaders(String status, APIResponse response) {
        ProblemResponses.addCommonHeaders(response);
        if (method.returnsCreated() || method.returnsVersioned()) {
            response.addHeader(
                    HttpHeaders.ETAG,
                    ProblemResponses.header("The version of the resource, for If-Match and If-None-Match"));
        }
        if (status.equals(CREATED)) {
            response.addHeader(HttpHeaders.LOCATION, ProblemResponses.header("The URI of the new resource"));
        }
        if (method.isIdempotent()) {
            response.addHeader(Headers.IDEMPOTENCY_REPLAYED, ProblemResponses.header("'true' on a replayed response"));
        }
    }

    private List<Integer> statuses() {
        TreeSet<Integer> statuses = new TreeSet<>(List.of(406, 429, 500, 503));
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || has(In.QUERY) || has(In.HEADER)) {
            statuses.add(400);
        }
        if (!method.roles().isEmpty()) {
            statuses.addAll(List.of(401, 403));
        }
        if (has(In.PATH)) {
            statuses.add(404);
        }
        if (hasBody) {
            statuses.addAll(List.of(413, 415));
        }
        if (isConditionalRead()) {
            statuses.add(412);
        }
        if (parameter(HttpHeaders.IF_MATCH).isPresent()) {
            statuses.addAll(List.of(412, 428));
        }
        if (method.isIdempotent()) {
            statuses.addAll(List.of(409, 422));
        }
        return List.copyOf(statuses);
    }

    private boolean isConditionalRead() {
        return method.isRead() && method.returnsVersioned() && has(In.PATH);
    }

    private Map<String, APIResponse> responses() {
        return operation.getResponses().getAPIResponses();
    }

    private List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private Optional<Parameter> parameter(String name) {
        return parameters().stream().filter(p -> name.equals(p.getName())).findFirst();
    }

    private boolean has(In place) {
        return parameters().stream().anyMatch(parameter -> parameter.getIn() == place);
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
                .description("The ETag of the version to change, or * for any version")
                .schema(fieldSchema())
                .example(EXAMPLE_TAG);
    }

    private static Parameter idempotencyKey() {
        return header(
                        Headers.IDEMPOTENCY_KEY,
                        "Identifies the request; send a new key with each new request. Repeating a request with its key"
                                + " within a day returns the first response.")
                .required(true)
                .schema(ProblemResponses.stringSchema()
                        .minLength(1)
                        .maxLength(MAX_KEY_LENGTH)
                        .pattern(KEY))
                .example("3f0a4c1e-1");
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .schema(fieldSchema());
    }

    private static Schema fieldSchema() {
        return ProblemResponses.stringSchema().maxLength(MAX_FIELD_LENGTH);
    }

    // Annotations declare every default as a string.
    private static void convertDefault(Parameter parameter) {
        Schema schema = parameter.getSchema();
        boolean isInteger =
                schema != null && schema.getType() != null && schema.getType().contains(SchemaType.INTEGER);
        if (isInteger && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Integer.valueOf(text));
        }
    }
}
