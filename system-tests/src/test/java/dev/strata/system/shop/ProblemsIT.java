package dev.strata.system.shop;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.system.SystemTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** All errors are problem details (RFC 9457) with the correlation id and no internals. */
@SystemTest
class ProblemsIT {

    private static final String PRODUCTS = "/api/v1/products";

    private final ShopClient shop;

    ProblemsIT(ShopClient shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/api/v1", "/api/v1/nowhere", PRODUCTS + "/no-uuid", PRODUCTS + "/1-1-1-1-1"})
    void returns404ForUnknownPath(String path) {
        assertProblem(shop.at("catalog").get(path), 404);
    }

    @Test
    void returns404WithIdOfUnknownProduct() {
        UUID id = UUID.randomUUID();

        assertProblem(shop.at("catalog").get(PRODUCTS + "/" + id), 404)
                .body("type", equalTo("urn:problem:unknown-product"))
                .body("detail", containsString(id.toString()));
    }

    @Test
    void returns405WithAllowHeader() {
        assertProblem(shop.at("catalog").delete(PRODUCTS), 405).header("Allow", containsString("POST"));
    }

    @Test
    void returns406WhenMediaTypeIsNotAcceptable() {
        assertProblem(shop.at("catalog").accept("text/csv").get(PRODUCTS), 406);
    }

    @Test
    void returns415WhenMediaTypeIsNotSupported() {
        Response response = shop.at("catalog", shop.adminToken())
                .contentType("text/csv")
                .body("a;b")
                .post(PRODUCTS);

        assertProblem(response, 415);
    }

    @Test
    void returns401WithChallengeWhenTokenIsMissing() {
        assertProblem(
                        shop.at("catalog")
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post(PRODUCTS),
                        401)
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void returns401ForForgedToken() {
        String token = shop.customerToken();
        String forged = token.substring(0, token.length() - 6) + "AAAAAA";

        assertProblem(shop.at("orders", forged).get("/api/v1/orders"), 401);
    }

    @Test
    void returns403WhenRoleIsMissing() {
        Response response = shop.at("catalog", shop.customerToken())
                .contentType(ContentType.JSON)
                .body(ShopClient.productBody("Mug"))
                .post(PRODUCTS);

        assertProblem(response, 403);
    }

    @Test
    void returns400WithPointerToEachInvalidField() {
        Map<String, Object> body =
                Map.of("sku", "no sku", "name", " ", "price", Map.of("amount", -1, "currency", "euro"), "stock", -1);

        assertProblem(add(body), 400)
                .body("type", equalTo("urn:problem:invalid-input"))
                .body("errors.pointer", hasItem("/sku"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/price/amount"))
                .body("errors.pointer", hasItem("/price/currency"))
                .body("errors.pointer", hasItem("/stock"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"sku\": {}}", "{\"nme\": \"misspelt\"}", "{\"stock\": \"many\"}"})
    void returns400ForMalformedBody(String body) {
        assertProblem(add(body), 400).body("type", equalTo("urn:problem:malformed-body"));
    }

    @Test
    void returns400ForMissingBody() {
        Response response = shop.at("catalog", shop.adminToken())
                .contentType(ContentType.JSON)
                .post(PRODUCTS);

        assertProblem(response, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=many",
                "limit=99999999999",
                "sort=colour",
                "inStock=maybe",
                "minPrice=-1",
                "minPrice=1e3",
                "cursor=forged",
                "cursor=WyJuYW1lIiwieCIsInkiXQ"
            })
    void returns400WithNameOfInvalidQueryParameter(String query) {
        String name = query.split("=")[0];

        assertProblem(shop.at("catalog").get(PRODUCTS + "?" + query), 400).body("errors.parameter", hasItem(name));
    }

    @Test
    void returns409ForDuplicateSku() {
        Map<String, Object> body = ShopClient.productBody("Mug");
        add(body).then().statusCode(201);

        assertProblem(add(body), 409).body("type", equalTo("urn:problem:sku-taken"));
    }

    @Test
    void returns413ForOversizedBody() {
        assertProblem(add(Map.of("name", "x".repeat(2_000_000))), 413)
                .body("type", equalTo("urn:problem:body-too-large"));
    }

    @Test
    void returns413ForDeeplyNestedBody() {
        assertProblem(add("[".repeat(500) + "]".repeat(500)), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"\\u0000\"}", "{\"name\": \"\\ud800\"}"})
    void returns400ForTextThatCannotBeStored(String body) {
        assertProblem(add(body), 400);
        assertProblem(shop.at("catalog").urlEncodingEnabled(false).get(PRODUCTS + "?namePrefix=%00"), 400);
    }

    @Test
    void returns415WhenCharsetIsNotSupported() {
        Response response = shop.at("catalog", shop.adminToken())
                .header("Content-Type", "application/json; charset=ISO-8859-1")
                .body("{}")
                .post(PRODUCTS);
        assertProblem(response, 415);
    }

    @Test
    void requiresIfMatchWithCurrentVersion() {
        String product = PRODUCTS + "/" + shop.newProduct();
        assertProblem(shop.at("catalog", shop.adminToken()).delete(product), 428);
        assertProblem(
                shop.at("catalog", shop.adminToken())
                        .header("If-Match", "\"99\"")
                        .delete(product),
                412);
        assertProblem(
                shop.at("catalog", shop.adminToken())
                        .header("If-Match", "no tag")
                        .delete(product),
                400);
        shop.withIfMatch(shop.at("catalog", shop.adminToken()), product)
                .delete(product)
                .then()
                .statusCode(204);
        assertProblem(shop.at("catalog").get(product), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCTS, "/nowhere", PRODUCTS + "/no-uuid"})
    void sendsSecurityHeaders(String path) {
        assertSecurityHeaders(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/openapi", "/openapi/ui/"})
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "payara",
            disabledReason = "nothing adds headers to the responses of its own endpoints")
    void sendsSecurityHeadersOnServerEndpoints(String path) {
        assertSecurityHeaders(path);
    }

    @Test
    void sendsNoHstsHeaderWithoutTls() {
        shop.at("catalog").get(PRODUCTS).then().header("Strict-Transport-Security", equalTo(null));
    }

    @Test
    void echoesValidCorrelationIdAndReplacesInvalidOne() {
        shop.at("catalog")
                .header("X-Correlation-ID", "request-0001")
                .get("/api/v1/nowhere")
                .then()
                .header("X-Correlation-ID", equalTo("request-0001"))
                .body("correlationId", equalTo("request-0001"));
        shop.at("catalog")
                .header("X-Correlation-ID", "<script>")
                .get(PRODUCTS)
                .then()
                .header("X-Correlation-ID", not(equalTo("<script>")));
    }

    @Test
    void sendsNoCorsHeaderToUnknownOrigin() {
        shop.at("catalog")
                .header("Origin", "https://evil.example")
                .get(PRODUCTS)
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    private Response add(Object body) {
        return shop.at("catalog", shop.adminToken())
                .contentType(ContentType.JSON)
                .body(body)
                .post(PRODUCTS);
    }

    private void assertSecurityHeaders(String path) {
        shop.at("catalog")
                .accept("*/*")
                .get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Content-Security-Policy", notNullValue())
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", notNullValue())
                .header("Server", equalTo(null))
                .header("X-Powered-By", equalTo(null));
    }

    private static ValidatableResponse assertProblem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("type", containsString("urn:problem:"))
                .body("correlationId", equalTo(response.header("X-Correlation-ID")))
                .body("toString()", not(containsString("Exception")));
    }
}
