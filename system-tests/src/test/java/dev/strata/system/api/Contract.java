package dev.strata.system.api;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds an answer against what the document promises. */
public final class Contract {

    private Contract() {}

    /**
     * Fails, with the command that repeats the request, when the answer breaks a promise of the document.
     *
     * @param operation what was called
     * @param request the request
     * @param response the answer
     */
    public static void check(ApiOperation operation, ApiRequest request, HttpResponse<String> response) {
        String sender =
                "%s%n%s%n%d %s%n".formatted(operation, request.toCurl(), response.statusCode(), response.body());
        assertThat(response.statusCode()).as("%sis our fault", sender).isLessThan(500);
        JsonNode promise = operation.response(response.statusCode());
        assertThat(promise.isMissingNode())
                .as("%shas a status that is not documented", sender)
                .isFalse();
        promise.path("headers").fieldNames().forEachRemaining(name -> {
            boolean isPromised = !name.equals("Retry-After") && !name.equals("Idempotency-Replayed");
            assertThat(!isPromised || response.headers().firstValue(name).isPresent())
                    .as("%shas no header %s", sender, name)
                    .isTrue();
        });
        checkBody(operation, promise.path("content"), response, sender);
    }

    private static void checkBody(
            ApiOperation operation, JsonNode content, HttpResponse<String> response, String sender) {
        String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (content.isMissingNode()) {
            assertThat(response.body())
                    .as("%shas a body that is not documented", sender)
                    .isEmpty();
            return;
        }
        assertThat(content.has(type))
                .as("%shas the type '%s', which is not documented", sender, type)
                .isTrue();
        try {
            List<Error> errors = operation
                    .document()
                    .schema(content.path(type).path("schema"))
                    .validate(ApiDocument.JSON.readTree(response.body()));
            assertThat(errors).as("%shas a body of another shape", sender).isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError(sender + "has a body that is no JSON", e);
        }
    }
}
