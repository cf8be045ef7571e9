package dev.strata.system.users;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.strata.system.Environment;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.api.ApiRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A valid request of each operation, which succeeds for every caller with the right role: the example from the OpenAPI
 * document, after the data that it depends on has been created.
 */
final class ExampleRequests {

    private static final Set<String> ACCOUNT_CHANGES = Set.of(
            "changePassword", "renameProfile", "deleteProfile", "lockUser", "unlockUser", "grantRole", "revokeRole");
    private static final Pattern LAST_VARIABLE = Pattern.compile("(.*)/\\{([^}]+)}(.*)");
    private static final String USERS = "/api/v1/users";

    private final Environment environment;
    private final UsersClient users;
    private final List<ApiOperation> operations;
    private final List<ExampleProvider> providers = ServiceLoader.load(ExampleProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    ExampleRequests(Environment environment) {
        this.environment = environment;
        this.users = environment.client(UsersClient.class);
        this.operations = environment.services().names().stream()
                .map(environment.services()::api)
                .flatMap(document -> document.operations().stream())
                .toList();
    }

    /** All operations of all services. */
    List<ApiOperation> operations() {
        return operations;
    }

    /** Whether an operation changes the account of its owner, so that no other test can use it afterwards. */
    static boolean changesAccount(ApiOperation operation) {
        return ACCOUNT_CHANGES.contains(operation.id());
    }

    /** A request without a token, for a resource of an owner. */
    ApiRequest of(ApiOperation operation, Account owner) {
        return at(resolve(operation.path(), operation, owner), operation, owner);
    }

    private ApiRequest at(String path, ApiOperation operation, Account owner) {
        URI uri = operation.document().url().resolve(path + queryOf(operation));
        ApiRequest request = new ApiRequest(operation.method(), uri, Map.of("Accept", "application/json"), null);
        if (operation.hasHeader("If-Match")) {
            request = request.with("If-Match", "*");
        }
        if (operation.hasHeader("Idempotency-Key")) {
            request = request.with("Idempotency-Key", UUID.randomUUID().toString());
        }
        return operation.bodyType().isEmpty() ? request : withBody(request, operation, owner);
    }

    private ApiRequest withBody(ApiRequest request, ApiOperation operation, Account owner) {
        JsonNode body = operation.bodySchema().path("examples").path(0).deepCopy();
        if (body instanceof ObjectNode members) {
            complete(members, operation, owner);
        }
        return request.with("Content-Type", operation.bodyType().orElseThrow()).withBody(body.toString());
    }

    private void complete(ObjectNode body, ApiOperation operation, Account owner) {
        if (!operation.response(409).isMissingNode()) {
            makeUnique(body, propertiesOf(operation));
        }
        switch (operation.id()) {
            case "register" -> body.put("email", "new-" + UUID.randomUUID() + "@example.com");
            case "logIn" -> body.put("email", owner.email()).put("password", UsersClient.PASSWORD);
            case "refreshTokens", "logOut" ->
                body.put(
                        "refreshToken",
                        users.logIn(owner.email(), UsersClient.PASSWORD).<String>path("refreshToken"));
            case "changePassword" -> body.put("currentPassword", UsersClient.PASSWORD);
            case "deleteProfile" -> body.put("password", UsersClient.PASSWORD);
            default -> providers.forEach(provider -> provider.complete(body, operation, environment));
        }
    }

    /** The members of a merge patch are those of the request that replaces the resource. */
    private JsonNode propertiesOf(ApiOperation operation) {
        return operations.stream()
                .filter(other ->
                        other.document().service().equals(operation.document().service()))
                .filter(other ->
                        other.path().equals(operation.path()) && other.method().equals("PUT"))
                .findFirst()
                .filter(replacing -> operation.method().equals("PATCH"))
                .orElse(operation)
                .bodySchema()
                .path("properties");
    }

    /** An operation that can fail with a conflict may require any of its strings to be unique. */
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

    /** Replaces the variables of a path template, from left to right. */
    private String resolve(String template, ApiOperation operation, Account owner) {
        Matcher last = LAST_VARIABLE.matcher(template);
        if (!last.matches()) {
            return template;
        }
        String parent = resolve(last.group(1), operation, owner);
        String name = last.group(2);
        String value = provided(name, operation, owner)
                .or(() -> last.group(1).equals(USERS) ? Optional.of(owner.id()) : Optional.empty())
                .or(() -> operation.pathExample(name))
                .or(() -> created(last.group(1), parent, operation, owner))
                .orElseThrow(() -> new AssertionError(String.format(Locale.ROOT, """
                        %s: no test knows a value of {%s}. Give the parameter an example in the API \
                        (@Parameter(example = "…")), offer POST %s, which creates a resource with such an id, or state \
                        the value in an ExampleProvider.""", operation, name, last.group(1))));
        return parent + "/" + value + last.group(3);
    }

    private Optional<String> provided(String name, ApiOperation operation, Account owner) {
        return providers.stream()
                .flatMap(provider -> provider.pathVariable(name, operation, owner, environment).stream())
                .findFirst();
    }

    /** Creates a member of a collection, where it can be done with POST; its name is the end of its address. */
    private Optional<String> created(String template, String collection, ApiOperation operation, Account owner) {
        return operations.stream()
                .filter(other -> other.document() == operation.document())
                .filter(other -> other.method().equals("POST") && other.path().equals(template))
                .findFirst()
                .map(creation -> create(at(collection, creation, owner)));
    }

    private String create(ApiRequest request) {
        HttpResponse<String> response = request.with(
                        "Authorization", "Bearer " + users.sharedAdmin().accessToken())
                .send();
        assertThat(response.statusCode())
                .as("%s%n%s", request.toCurl(), response.body())
                .isEqualTo(201);
        String location = response.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String queryOf(ApiOperation operation) {
        return providers.stream()
                .map(provider -> provider.query(operation, environment))
                .collect(Collectors.joining());
    }
}
