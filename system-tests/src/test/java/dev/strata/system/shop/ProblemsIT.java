package dev.strata.system.shop;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.system.AgainstAllServices;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** Every refusal has the same shape: RFC 9457, with the correlation id and nothing of the inside. */
@AgainstAllServices
@ExtendWith(ShopExtension.class)
class ProblemsIT {

    private static final String PRODUCTS = "/api/v1/products";

    private final Shop shop;

    ProblemsIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/api/v1", "/api/v1/nowhere", PRODUCTS + "/no-uuid", PRODUCTS + "/1-1-1-1-1"})
    void aPathThatLeadsNowhereIsA404(String path) {
        assertProblem(shop.at("catalog").get(path), 404);
    }

    @Test
    void anUnknownProductIsNamed() {
        UUID id = UUID.randomUUID();

        assertProblem(shop.at("catalog").get(PRODUCTS + "/" + id), 404)
                .body("type", equalTo("urn:problem:unknown-product"))
                .body("detail", containsString(id.toString()));
    }

    @Test
    void aMethodThatIsNotThereIsA405WithThoseThatAre() {
        assertProblem(shop.at("catalog").delete(PRODUCTS), 405).header("Allow", containsString("POST"));
    }

    @Test
    void anUnacceptableFormatIsA406() {
        assertProblem(shop.at("catalog").accept("text/csv").get(PRODUCTS), 406);
    }

    @Test
    void anUnsupportedFormatIsA415() {
        Response response = shop.at("catalog", shop.administrator())
                .contentType("text/csv")
                .body("a;b")
                .post(PRODUCTS);

        assertProblem(response, 415);
    }

    @Test
    void aMissingTokenIsA401ThatAsksForOne() {
        assertProblem(
                        shop.at("catalog")
                                .contentType(ContentType.JSON)
                                .body("{}")
                                .post(PRODUCTS),
                        401)
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void aForgedTokenIsA401() {
        String token = shop.customer();
        String forged = token.substring(0, token.length() - 6) + "AAAAAA";

        assertProblem(shop.at("orders", forged).get("/api/v1/orders"), 401);
    }

    @Test
    void aMissingRoleIsA403() {
        Response response = shop.at("catalog", shop.customer())
                .contentType(ContentType.JSON)
                .body(Shop.productBody("Mug"))
                .post(PRODUCTS);

        assertProblem(response, 403);
    }

    @Test
    void invalidFieldsAreAllNamedByTheirPointer() {
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
    void aBodyThatIsNotWhatIsAskedForIsA400(String body) {
        assertProblem(add(body), 400).body("type", equalTo("urn:problem:malformed-body"));
    }

    @Test
    void aMissingBodyIsA400() {
        Response response = shop.at("catalog", shop.administrator())
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
    void aBadQueryParameterIsA400ThatNamesIt(String query) {
        String name = query.split("=")[0];

        assertProblem(shop.at("catalog").get(PRODUCTS + "?" + query), 400).body("errors.parameter", hasItem(name));
    }

    @Test
    void aTakenSkuIsA409() {
        Map<String, Object> body = Shop.productBody("Mug");
        add(body).then().statusCode(201);

        assertProblem(add(body), 409).body("type", equalTo("urn:problem:sku-taken"));
    }

    @Test
    void anOversizedBodyIsA413() {
        assertProblem(add(Map.of("name", "x".repeat(2_000_000))), 413)
                .body("type", equalTo("urn:problem:body-too-large"));
    }

    @Test
    void aBodyOfManyLevelsIsA413() {
        assertProblem(add("[".repeat(500) + "]".repeat(500)), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"\\u0000\"}", "{\"name\": \"\\ud800\"}"})
    void textThatNoDatabaseKeepsIsA400(String body) {
        assertProblem(add(body), 400);
        assertProblem(shop.at("catalog").urlEncodingEnabled(false).get(PRODUCTS + "?namePrefix=%00"), 400);
    }

    @Test
    void anotherCharsetIsA415() {
        Response response = shop.at("catalog", shop.administrator())
                .header("Content-Type", "application/json; charset=ISO-8859-1")
                .body("{}")
                .post(PRODUCTS);
        assertProblem(response, 415);
    }

    @Test
    void aChangeWithoutIfMatchIsA428AndOneOfAnotherVersionA412() {
        String product = PRODUCTS + "/" + shop.product();
        assertProblem(shop.at("catalog", shop.administrator()).delete(product), 428);
        assertProblem(
                shop.at("catalog", shop.administrator())
                        .header("If-Match", "\"99\"")
                        .delete(product),
                412);
        assertProblem(
                shop.at("catalog", shop.administrator())
                        .header("If-Match", "no tag")
                        .delete(product),
                400);
        shop.conditional(shop.at("catalog", shop.administrator()), product)
                .delete(product)
                .then()
                .statusCode(204);
        assertProblem(shop.at("catalog").get(product), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCTS, "/nowhere", PRODUCTS + "/no-uuid"})
    void everyAnswerHasTheHeadersThatProtectABrowser(String path) {
        assertProtectsABrowser(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/openapi", "/openapi/ui/"})
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "payara",
            disabledReason = "nothing adds headers to what it answers itself")
    void whatTheServerAnswersItselfHasThemToo(String path) {
        assertProtectsABrowser(path);
    }

    @Test
    void aSaneCorrelationIdComesBackAndAnInsaneOneIsReplaced() {
        shop.at("catalog")
                .header("X-Correlation-ID", "journey-0001")
                .get("/api/v1/nowhere")
                .then()
                .header("X-Correlation-ID", equalTo("journey-0001"))
                .body("correlationId", equalTo("journey-0001"));
        shop.at("catalog")
                .header("X-Correlation-ID", "<script>")
                .get(PRODUCTS)
                .then()
                .header("X-Correlation-ID", not(equalTo("<script>")));
    }

    @Test
    void aPageOfAnUnknownOriginMayNotCall() {
        shop.at("catalog")
                .header("Origin", "https://evil.example")
                .get(PRODUCTS)
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    private Response add(Object body) {
        return shop.at("catalog", shop.administrator())
                .contentType(ContentType.JSON)
                .body(body)
                .post(PRODUCTS);
    }

    private void assertProtectsABrowser(String path) {
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
