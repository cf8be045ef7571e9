package dev.strata.system.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** Generates valid and invalid requests of an operation from one that succeeds. */
public final class Fuzzer {

    // Cursors, and versions in conditional headers, must come from the service.
    private static final List<String> NOT_GENERATED = List.of("cursor", "If-Match", "If-None-Match", "Idempotency-Key");

    private final ApiOperation operation;
    private final Random random;
    private final ValidValues validValues;
    private final InvalidValues invalidValues;

    public Fuzzer(ApiOperation operation, long seed) {
        this.operation = operation;
        this.random = new Random(seed ^ operation.id().hashCode());
        this.validValues = new ValidValues(operation.document(), random);
        this.invalidValues = new InvalidValues(operation.document());
    }

    /** A request that is valid by the document. */
    public ApiRequest valid(ApiRequest good) {
        ApiRequest request = good.to(withQuery(good.uri(), validQuery()));
        if (request.headers().containsKey("Idempotency-Key")) {
            request = request.with("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        if (operation.bodyType().isEmpty() || !operation.bodySchema().has("properties")) {
            return request;
        }
        return request.withBody(validValues.next(operation.bodySchema()).toString());
    }

    /** Requests that are invalid by the document, each in one way. */
    public List<ApiRequest> invalid(ApiRequest good) {
        List<ApiRequest> requests = new ArrayList<>();
        invalidQueries().forEach(query -> requests.add(good.to(withQuery(good.uri(), query))));
        invalidHeaders(good, requests);
        if (operation.bodyType().isPresent()) {
            invalidBodies(good, requests);
        }
        return requests;
    }

    private String validQuery() {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            if (!NOT_GENERATED.contains(name) && (parameter.path("required").asBoolean() || random.nextBoolean())) {
                JsonNode value = validValues.next(parameter.path("schema"));
                (value.isArray() ? value : List.of(value)).forEach(one -> query.add(name + "=" + encode(one.asText())));
            }
        }
        return String.join("&", query);
    }

    private List<String> invalidQueries() {
        List<String> queries = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            JsonNode schema = scalarOf(parameter.path("schema"));
            // In a query, every value is a valid string.
            invalidValues.scalars(schema).stream()
                    .filter(value ->
                            value.isTextual() || !schema.path("type").asText().equals("string"))
                    .filter(JsonNode::isValueNode)
                    .forEach(value -> queries.add(name + "=" + encode(value.asText())));
            queries.add(name + "=%00");
        }
        if (operation.parameters("query").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("cursor"))) {
            queries.addAll(
                    List.of("cursor=forged", "cursor=" + "A".repeat(3_000), "cursor=W10", "cursor=%F0%9F%98%80"));
        }
        return queries;
    }

    private JsonNode scalarOf(JsonNode schema) {
        JsonNode resolved = operation.document().resolve(schema);
        if (resolved.has("allOf")) {
            return operation.document().resolve(resolved.path("allOf").path(0));
        }
        return resolved.has("items") ? operation.document().resolve(resolved.path("items")) : resolved;
    }

    private void invalidHeaders(ApiRequest good, List<ApiRequest> requests) {
        requests.add(good.with("Accept", "text/csv"));
        if (operation.hasHeader("If-Match")) {
            List.of("not a tag", "\"99\"", "W/\"0\"", "\"\"").forEach(tag -> requests.add(good.with("If-Match", tag)));
            requests.add(good.without("If-Match"));
        }
        if (operation.hasHeader("Idempotency-Key")) {
            List.of("two words", "x".repeat(101)).forEach(key -> requests.add(good.with("Idempotency-Key", key)));
            requests.add(good.without("Idempotency-Key"));
        }
    }

    private void invalidBodies(ApiRequest good, List<ApiRequest> requests) {
        List.of("text/csv", "application/xml", "application/json; charset=utf-16", "application/x-www-form-urlencoded")
                .forEach(type -> requests.add(good.with("Content-Type", type)));
        List.of("", "{", "nul", "[]", "7", "\"text\"", "{\"a\":1}{\"b\":2}", "[".repeat(100) + "]".repeat(100))
                .forEach(body -> requests.add(good.withBody(body)));
        requests.add(good.withBody("{\"unknownMember\": \"" + "x".repeat(1_100_000) + "\"}"));
        if (operation.bodySchema().has("properties")) {
            JsonNode valid = validValues.next(operation.bodySchema());
            invalidValues
                    .variantsOf(operation.bodySchema(), valid)
                    .forEach(body -> requests.add(good.withBody(body.toString())));
        }
    }

    private static URI withQuery(URI uri, String query) {
        String address = uri.toString();
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        return query.isEmpty() ? uri : URI.create(path + "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
