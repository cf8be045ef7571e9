package dev.strata.system.users;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;

import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.api.ApiRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request of each operation that its document calls valid and that succeeds for whoever may send it: the example of
 * the document, with what has to exist made for it.
 */
final class Exemplars {

    private static final Set<String> HARMFUL = Set.of(
            "changePassword", "renameProfile", "deleteProfile", "lockUser", "unlockUser", "grantRole", "revokeRole");

    private final Environment environment;
    private final People people;
    private final List<ApiOperation> operations;
    private final List<Particulars> particulars = ServiceLoader.load(Particulars.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    Exemplars(Environment environment, List<ApiOperation> operations) {
        this.environment = environment;
        this.people = new People(environment);
        this.operations = operations;
    }

    /** Tells whether an account is afterwards no longer what other tests need. */
    static boolean isHarmful(ApiOperation operation) {
        return HARMFUL.contains(operation.id());
    }

    /** A request without a token, to or about what an owner has. */
    ApiRequest of(ApiOperation operation, Account owner) {
        URI uri = operation.document().url().resolve(pathOf(operation, owner) + queryOf(operation));
        ApiRequest request = new ApiRequest(operation.method(), uri, Map.of("Accept", "application/json"), null);
        if (operation.takesHeader("If-Match")) {
            request = request.with("If-Match", "*");
        }
        if (operation.takesHeader("Idempotency-Key")) {
            request = request.with("Idempotency-Key", UUID.randomUUID().toString());
        }
        return operation.bodyType().isEmpty() ? request : withBody(request, operation, owner);
    }

    private ApiRequest withBody(ApiRequest request, ApiOperation operation, Account owner) {
        JsonNode body = operation.bodySchema().path("examples").path(0).deepCopy();
        if (body instanceof ObjectNode members) {
            adapt(members, operation, owner);
        }
        return request.with("Content-Type", operation.bodyType().orElseThrow()).withBody(body.toString());
    }

    private void adapt(ObjectNode body, ApiOperation operation, Account owner) {
        if (!operation.response(409).isMissingNode()) {
            makeUnique(body, operation.bodySchema().path("properties"));
        }
        switch (operation.id()) {
            case "register" -> body.put("email", "new-" + UUID.randomUUID() + "@example.com");
            case "logIn" -> body.put("email", owner.email()).put("password", People.PASSWORD);
            case "refreshTokens", "logOut" ->
                body.put(
                        "refreshToken",
                        people.logInAs(owner.email(), People.PASSWORD).<String>path("refreshToken"));
            case "changePassword" -> body.put("currentPassword", People.PASSWORD);
            default -> particulars.forEach(each -> each.adapt(body, operation, environment));
        }
    }

    /** Where something else may have the same text, there shall be nothing that has. */
    private static void makeUnique(ObjectNode body, JsonNode properties) {
        properties.properties().stream()
                .filter(property -> body.has(property.getKey()))
                .filter(property -> property.getValue().path("type").asText().equals("string"))
                .forEach(property ->
                        body.put(property.getKey(), unique(property.getValue(), body.path(property.getKey()))));
    }

    private static String unique(JsonNode schema, JsonNode example) {
        UUID random = UUID.randomUUID();
        return switch (schema.path("format").asText()) {
            case "uuid" -> random.toString();
            case "" ->
                random.toString()
                        .toUpperCase(Locale.ROOT)
                        .replace("-", "")
                        .substring(0, Math.min(32, schema.path("maxLength").asInt(32)));
            default -> example.asText();
        };
    }

    private String pathOf(ApiOperation operation, Account owner) {
        String path = operation.path().replace("{role}", "ADMIN");
        return path.contains("{id}") ? path.replace("{id}", idFor(operation, owner)) : path;
    }

    private String idFor(ApiOperation operation, Account owner) {
        String collection = operation.path().substring(0, operation.path().indexOf("/{id}"));
        if (collection.equals("/api/v1/users")) {
            return owner.id();
        }
        return particulars.stream()
                .flatMap(each -> each.idFor(operation, owner, environment).stream())
                .findFirst()
                .orElseGet(() -> addedTo(collection, operation, owner));
    }

    private String addedTo(String collection, ApiOperation operation, Account owner) {
        ApiOperation adding = operations.stream()
                .filter(other ->
                        other.document().service().equals(operation.document().service()))
                .filter(other -> other.method().equals("POST") && other.path().equals(collection))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Say here what an id of %s names".formatted(operation)));
        HttpResponse<String> response = of(adding, owner)
                .with(
                        "Authorization",
                        "Bearer " + people.bystandingAdministrator().accessToken())
                .send();
        assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(201);
        return JsonPath.from(response.body()).getString("id");
    }

    private String queryOf(ApiOperation operation) {
        return particulars.stream()
                .map(each -> each.queryOf(operation, environment))
                .collect(Collectors.joining());
    }

    /** Every operation of the running services. */
    static List<ApiOperation> operations(Environment environment) {
        return environment.services().stream()
                .map(environment::api)
                .flatMap(document -> document.operations().stream())
                .toList();
    }
}
