package dev.strata.shared.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import dev.strata.shared.config.Headers;
import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.web.problem.StatusDetails;

/** The refusals that every service gives alike. */
final class Problems {

    private static final String PROBLEM = "ProblemDetail";
    private static final String FIELD = "FieldProblem";
    // 429 and 503 say when to come back.
    private static final List<Integer> TEMPORARY = List.of(429, 503);
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "ContentTooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "UnprocessableContent"),
            Map.entry(428, "PreconditionRequired"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(500, "InternalServerError"),
            Map.entry(503, "ServiceUnavailable")));

    private Problems() {}

    static void describeIn(Components components) {
        components.addSchema(FIELD, fieldSchema()).addSchema(PROBLEM, problemSchema());
    }

    /** Adds a refusal that an operation does not describe itself. */
    static void addTo(APIResponses responses, int status, Components components) {
        String code = Integer.toString(status);
        if (!responses.hasAPIResponse(code)) {
            components.addResponse(NAMES.get(status), response(status));
            responses.addAPIResponse(code, OASFactory.createAPIResponse().ref(NAMES.get(status)));
        }
    }

    /** Gives the refusals that an operation describes itself the body of every problem. */
    static void completeOwn(APIResponses responses) {
        responses.getAPIResponses().forEach((code, response) -> {
            boolean isRefusal = code.startsWith("4") || code.startsWith("5");
            if (isRefusal && response.getContent() == null) {
                complete(response, Integer.parseInt(code));
            }
        });
    }

    private static APIResponse response(int status) {
        String detail = StatusDetails.of(status);
        String reason = Status.fromStatusCode(status) == null
                ? "Unprocessable Content"
                : Status.fromStatusCode(status).getReasonPhrase();
        return complete(OASFactory.createAPIResponse().description(detail == null ? reason : detail), status);
    }

    private static APIResponse complete(APIResponse response, int status) {
        response.content(content()).addHeader(Headers.CORRELATION_ID, header("The request's name in all logs"));
        if (TEMPORARY.contains(status)) {
            response.addHeader(HttpHeaders.RETRY_AFTER, header("When to try again, in seconds"));
        }
        return response;
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MediaTypes.PROBLEM_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static Schema problemSchema() {
        return object("A problem detail, RFC 9457", "type", "title", "status", "instance", "correlationId")
                .addProperty(
                        "type", text("A URI that names the kind of problem").format("uri"))
                .addProperty("title", text("The kind in words"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("detail", text("What it means for this request"))
                .addProperty("instance", text("The path that was asked for"))
                .addProperty("correlationId", text("The request's name in all logs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("The fields at fault")
                                .items(OASFactory.createSchema().ref(FIELD)));
    }

    private static Schema fieldSchema() {
        return object("One field at fault", "detail")
                .addProperty("pointer", text("Where it stands in the body, RFC 6901"))
                .addProperty("parameter", text("The name of the query, path or header parameter"))
                .addProperty("detail", text("What is wrong with it"));
    }

    private static Schema object(String description, String... required) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .required(List.of(required));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
