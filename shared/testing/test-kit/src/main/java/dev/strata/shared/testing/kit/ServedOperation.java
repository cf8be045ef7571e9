package dev.strata.shared.testing.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;

/**
 * An operation in the OpenAPI document of a deployed service.
 *
 * @param method the HTTP method
 * @param path the path template
 * @param operation the description
 */
record ServedOperation(PathItem.HttpMethod method, String path, Operation operation) {

    static List<ServedOperation> in(String document) {
        return new OpenAPIV3Parser()
                .readContents(document).getOpenAPI().getPaths().entrySet().stream()
                        .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                                .map(operation ->
                                        new ServedOperation(operation.getKey(), path.getKey(), operation.getValue())))
                        .toList();
    }

    String id() {
        return operation.getOperationId();
    }

    boolean isPublic() {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    /** The roles that may call it; empty when it is public. */
    List<?> roles() {
        return Optional.ofNullable(operation.getExtensions())
                .map(extensions -> (List<?>) extensions.get("x-roles"))
                .orElse(List.of());
    }

    /** Sends a request with ids that do not exist and, where it takes a body, an empty one. */
    Response send(RequestSpecification request) {
        if (operation.getRequestBody() != null) {
            request.contentType(operation
                            .getRequestBody()
                            .getContent()
                            .keySet()
                            .iterator()
                            .next())
                    .body("{}");
        }
        return request.header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .request(
                        Method.valueOf(method.name()),
                        path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s %s)", id(), method, path);
    }
}
