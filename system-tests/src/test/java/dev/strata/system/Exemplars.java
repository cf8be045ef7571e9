package dev.strata.system;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.strata.system.api.ApiDocument;
import dev.strata.system.api.ApiOperation;
import dev.strata.system.api.ApiRequest;

/**
 * A request of each operation that its document calls valid and that succeeds for whoever may send it: the example of
 * the document, with what has to exist made for it.
 */
final class Exemplars {

    private static final Set<String> HARMFUL = Set.of(
            "changePassword", "renameProfile", "deleteProfile", "lockUser", "unlockUser", "grantRole", "revokeRole");

    private final Shop shop;

    Exemplars(Shop shop) {
        this.shop = shop;
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
        switch (operation.id()) {
            case "addProduct", "replaceProduct" -> body.put("sku", Shop.sku());
            case "register" -> body.put("email", "new-" + UUID.randomUUID() + "@example.com");
            case "logIn" -> body.put("email", owner.email()).put("password", Shop.PASSWORD);
            case "refreshTokens", "logOut" ->
                body.put(
                        "refreshToken",
                        shop.logInAs(owner.email(), Shop.PASSWORD).<String>path("refreshToken"));
            case "changePassword" -> body.put("currentPassword", Shop.PASSWORD);
            case "placeOrder" -> ((ObjectNode) body.path("lines").path(0)).put("productId", shop.product());
            default -> {}
        }
    }

    private String pathOf(ApiOperation operation, Account owner) {
        String path = operation.path().replace("{role}", "ADMIN");
        return path.contains("{id}") ? path.replace("{id}", idFor(operation, owner)) : path;
    }

    private String idFor(ApiOperation operation, Account owner) {
        return switch (operation.document().service()) {
            case "catalog" -> shop.product();
            case "users" -> owner.id();
            case "orders" -> orderFor(operation, owner);
            default -> throw new IllegalArgumentException("Say here what an id of %s names".formatted(operation));
        };
    }

    private String orderFor(ApiOperation operation, Account owner) {
        String order = shop.order(owner.accessToken(), shop.product(), 1).path("id");
        if (operation.id().equals("shipOrder")) {
            shop.step(owner.accessToken(), order, "pay").then().statusCode(200);
        }
        return order;
    }

    private String queryOf(ApiOperation operation) {
        return operation.id().equals("getOffers") ? "?id=" + shop.product() : "";
    }

    /** Every operation of the running services. */
    static List<ApiOperation> operations(Environment environment) {
        return environment.services().stream()
                .map(service -> ApiDocument.of(service, environment.url(service)))
                .flatMap(document -> document.operations().stream())
                .toList();
    }
}
