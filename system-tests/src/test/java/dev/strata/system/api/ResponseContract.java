package dev.strata.system.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks responses against the OpenAPI document. */
public final class ResponseContract {

    // Only in some responses: while a limit lasts, when a key is used again, with quotas, which the tests are without.
    private static final Set<String> OPTIONAL =
            Set.of("Retry-After", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy");

    private ResponseContract() {}

    /**
     * Fails, with the curl command of the request, when the response is not as documented.
     *
     * @param operation the operation called
     * @param request the request
     * @param response the response
     */
    public static void check(ApiOperation operation, ApiRequest request, HttpResponse<String> response) {
        String context = String.format(
                Locale.ROOT, "%s%n%s%n%d %s%n", operation, request.toCurl(), response.statusCode(), response.body());
        assertThat(response.statusCode()).as("%sis a server error", context).isLessThan(500);
        JsonNode documented = operation.response(response.statusCode());
        assertThat(documented.isMissingNode())
                .as("%shas an undocumented status", context)
                .isFalse();
        documented.path("headers").fieldNames().forEachRemaining(name -> {
            assertThat(OPTIONAL.contains(name)
                            || response.headers().firstValue(name).isPresent())
                    .as("%shas no header %s", context, name)
                    .isTrue();
        });
        checkBody(operation, documented.path("content"), response, context);
    }

    private static void checkBody(
            ApiOperation operation, JsonNode content, HttpResponse<String> response, String context) {
        String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (content.isMissingNode()) {
            assertThat(response.body())
                    .as("%shas an undocumented body", context)
                    .isEmpty();
            return;
        }
        assertThat(content.has(type))
                .as("%shas the undocumented media type '%s'", context, type)
                .isTrue();
        try {
            List<Error> errors = operation
                    .document()
                    .schema(content.path(type).path("schema"))
                    .validate(ApiDocument.JSON.readTree(response.body()));
            assertThat(errors)
                    .as("%shas a body that violates its schema", context)
                    .isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError(context + "has a body that is not JSON", e);
        }
    }
}
