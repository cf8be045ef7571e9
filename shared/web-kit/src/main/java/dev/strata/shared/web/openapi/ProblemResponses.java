package dev.strata.shared.web.openapi;

import java.math.BigDecimal;
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
import dev.strata.shared.web.http.CorrelationId;
import dev.strata.shared.web.problem.ProblemDetail;
import dev.strata.shared.web.problem.StatusDetails;

/** Problem responses of an OpenAPI document. */
final class ProblemResponses {

    /** Describes the correlation id, in a header or in a body. */
    static final String CORRELATION_ID = "Identifies the request in all logs";

    private static final String PROBLEM = "ProblemDetail";
    private static final String FIELD = "FieldProblem";
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;
    // Responses with Retry-After.
    private static final List<Integer> RETRYABLE = List.of(429, 503);
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

    private ProblemResponses() {}

    static void describeIn(Components components) {
        components
                .addSchema(FIELD, fieldSchema())
                .addSchema(PROBLEM, problemSchema())
                .addHeader(Headers.RATE_LIMIT, header("What is left of each quota, and until when; only with quotas"))
                .addHeader(Headers.RATE_LIMIT_POLICY, header("The quotas of the caller; only with quotas"));
    }

    /** Adds a common problem, unless the operation documents its own. */
    static void addCommon(APIResponses responses, int status, Components components) {
        String code = Integer.toString(status);
        if (!responses.hasAPIResponse(code)) {
            components.addResponse(NAMES.get(status), response(status));
            responses.addAPIResponse(code, OASFactory.createAPIResponse().ref(NAMES.get(status)));
        }
    }

    /** Adds a problem documented by the operation. */
    static void add(APIResponses responses, ProblemResponse problem) {
        APIResponse response = OASFactory.createAPIResponse().description(problem.description());
        responses.addAPIResponse(Integer.toString(problem.status()), complete(response, problem.status()));
    }

    private static APIResponse response(int status) {
        String detail = StatusDetails.of(status);
        String reason = Status.fromStatusCode(status) == null
                ? "Unprocessable Content"
                : Status.fromStatusCode(status).getReasonPhrase();
        return complete(OASFactory.createAPIResponse().description(detail == null ? reason : detail), status);
    }

    private static APIResponse complete(APIResponse response, int status) {
        addCommonHeaders(response.content(content()));
        if (RETRYABLE.contains(status)) {
            response.addHeader(HttpHeaders.RETRY_AFTER, header("The time to wait before retrying, in seconds"));
        }
        return response;
    }

    /** Adds the headers of every response. */
    static void addCommonHeaders(APIResponse response) {
        response.addHeader(Headers.CORRELATION_ID, header(CORRELATION_ID).schema(correlationId()))
                .addHeader(Headers.RATE_LIMIT, OASFactory.createHeader().ref(Headers.RATE_LIMIT))
                .addHeader(Headers.RATE_LIMIT_POLICY, OASFactory.createHeader().ref(Headers.RATE_LIMIT_POLICY));
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
                        "type", text("A URI that identifies the problem type").format("uri"))
                .addProperty("title", text("A short summary of the problem type"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(FIRST_ERROR))
                                .maximum(BigDecimal.valueOf(LAST_ERROR))
                                .description("The HTTP status"))
                .addProperty("detail", text("An explanation specific to this request"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("correlationId", correlationId().description(CORRELATION_ID))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("The invalid fields")
                                .maxItems(ProblemDetail.MAX_ERRORS)
                                .items(OASFactory.createSchema().ref(FIELD)));
    }

    private static Schema fieldSchema() {
        return object("An invalid field", "detail")
                .addProperty("pointer", text("A JSON pointer into the body, RFC 6901"))
                .addProperty("parameter", text("The name of the query, path or header parameter"))
                .addProperty("detail", text("Why the field is invalid"));
    }

    private static Schema object(String description, String... required) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .required(List.of(required));
    }

    private static Schema correlationId() {
        return stringSchema().maxLength(CorrelationId.MAX_LENGTH);
    }

    private static Schema text(String description) {
        return stringSchema().description(description);
    }

    static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(stringSchema());
    }

    static Schema stringSchema() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
