package dev.strata.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The words that the stories are told in. */
final class Shop {

    static final String PASSWORD = "correct horse battery staple";
    private static final String ADMIN_EMAIL = System.getProperty("admin.email", "admin@strata.example");
    private static final String ADMIN_PASSWORD = System.getProperty("admin.password", "strata-dev-admin");

    // REST Assured would name the charset of another century in the Content-Type.
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final Environment environment;

    Shop(Environment environment) {
        this.environment = environment;
    }

    RequestSpecification at(String service) {
        return at(environment.url(service));
    }

    RequestSpecification at(URI url) {
        return RestAssured.given().config(AS_WRITTEN).baseUri(url.toString()).accept(ContentType.JSON);
    }

    RequestSpecification at(String service, String accessToken) {
        return at(service).auth().preemptive().oauth2(accessToken);
    }

    String administrator() {
        return environment.remembered("administrator", () -> logIn(ADMIN_EMAIL, ADMIN_PASSWORD));
    }

    /** A customer who has no part in what a test is about. */
    Account bystander(String name) {
        return environment.remembered(name, this::account);
    }

    String customer() {
        return account().accessToken();
    }

    /** A customer that nobody has met before. */
    Account account() {
        String email = "customer-" + UUID.randomUUID() + "@example.com";
        String id = register(email).then().statusCode(201).extract().path("id");
        return session(id, email);
    }

    /** An administrator who is no customer. */
    Account bystandingAdministrator() {
        return environment.remembered("bystanding administrator", this::anotherAdministrator);
    }

    /** An administrator who is no customer, and whom a test may do anything to. */
    Account anotherAdministrator() {
        Account account = account();
        String roles = "/api/v1/users/" + account.id() + "/roles/";
        String administrator = administrator();
        at("users", administrator)
                .header("If-Match", "*")
                .put(roles + "ADMIN")
                .then()
                .statusCode(200);
        at("users", administrator)
                .header("If-Match", "*")
                .delete(roles + "CUSTOMER")
                .then()
                .statusCode(200);
        return session(account.id(), account.email());
    }

    private Account session(String id, String email) {
        Response tokens = logInAs(email, PASSWORD);
        tokens.then().statusCode(200);
        return new Account(id, email, tokens.path("accessToken"), tokens.path("refreshToken"));
    }

    Response register(String email) {
        return register(at("users"), email);
    }

    Response register(RequestSpecification users, String email) {
        return users.contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", "Customer", "password", PASSWORD))
                .post("/api/v1/registrations");
    }

    String logIn(String email, String password) {
        return logInAs(email, password).then().statusCode(200).extract().path("accessToken");
    }

    Response logInAs(String email, String password) {
        return at("users")
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    /** A product for 12.50 EUR, of which there are ten. */
    String product() {
        return at("catalog", administrator())
                .contentType(ContentType.JSON)
                .body(productBody("Mug"))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String sku() {
        return "SKU-" + UUID.randomUUID().toString().toUpperCase().substring(0, 23);
    }

    static Map<String, Object> productBody(String name) {
        return Map.of("sku", sku(), "name", name, "price", Map.of("amount", 1_250, "currency", "EUR"), "stock", 10);
    }

    Response order(String accessToken, String productId, int quantity) {
        return order(accessToken, productId, quantity, UUID.randomUUID().toString());
    }

    Response order(String accessToken, String productId, int quantity, String idempotencyKey) {
        return order(at("orders"), accessToken, productId, quantity, idempotencyKey);
    }

    Response order(
            RequestSpecification orders, String accessToken, String productId, int quantity, String idempotencyKey) {
        return orders.auth()
                .preemptive()
                .oauth2(accessToken)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(Map.of("lines", List.of(Map.of("productId", productId, "quantity", quantity))))
                .post("/api/v1/orders");
    }

    /** The orders of a customer, all pages of them. */
    List<String> orderIds(String accessToken) {
        List<String> ids = new ArrayList<>();
        Response page = at("orders", accessToken).get("/api/v1/orders?limit=100");
        ids.addAll(page.path("items.id"));
        while (page.path("next") != null) {
            page = at("orders", accessToken).urlEncodingEnabled(false).get(page.<String>path("next"));
            ids.addAll(page.path("items.id"));
        }
        return ids;
    }

    /** One step of an order, taken by somebody who has just read it. */
    Response step(String accessToken, String orderId, String step) {
        String order = "/api/v1/orders/" + orderId;
        return conditional(at("orders", accessToken), order).post(order + "/" + step);
    }

    /** A request that may change what its sender has just read at a path; a reader who sees nothing guesses. */
    RequestSpecification conditional(RequestSpecification request, String path) {
        String tag = RestAssured.given().spec(request).get(path).header("ETag");
        return request.header("If-Match", tag == null ? "*" : tag);
    }
}
