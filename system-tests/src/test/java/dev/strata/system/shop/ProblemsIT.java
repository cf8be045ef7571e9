package dev.strata.system.shop;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.system.SystemTest;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

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
    void returns415WithSupportedPatchType() {
        Response response = shop.at("catalog", shop.adminToken())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{}")
                .patch(PRODUCTS + "/" + UUID.randomUUID());

        assertProblem(response, 415).header("Accept-Patch", "application/merge-patch+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "br", "foo", "gzip, gzip", "identity, gzip"})
    void returns415WithSupportedEncoding(String coding) {
        Response response = shop.at("catalog", shop.adminToken())
                .contentType(ContentType.JSON)
                .header("Content-Encoding", coding)
                .body("{}")
                .post(PRODUCTS);

        assertProblem(response, 415).header("Accept-Encoding", "identity");
    }

    @Test
    void readsEveryContentEncodingHeader() {
        assertProblem(addWithCodings("identity", "gzip"), 415).header("Accept-Encoding", "identity");

        addWithCodings("identity, identity", "").then().statusCode(201);
    }

    private Response addWithCodings(String first, String second) {
        return shop.at("catalog", shop.adminToken())
                .contentType(ContentType.JSON)
                .header("Content-Encoding", first)
                .header("Content-Encoding", second)
                .body(ShopClient.productBody("Mug"))
                .post(PRODUCTS);
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

    @Test
    void returns400ForValuesThatOnlyLookValid() {
        Map<String, Object> body = new HashMap<>(ShopClient.productBody("\u00a0"));
        body.put("price", Map.of("amount", 1_000_000_000_001L, "currency", "ZZZ"));
        body.put("stock", Integer.MAX_VALUE);

        assertProblem(add(body), 400)
                .body("type", equalTo("urn:problem:invalid-input"))
                .body("errors.pointer", containsInAnyOrder("/name", "/price/amount", "/price/currency", "/stock"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"sku\": {}}", "{\"nme\": \"misspelt\"}", "{\"stock\": \"many\"}"})
    void returns400ForMalformedBody(String body) {
        assertProblem(add(body), 400).body("type", equalTo("urn:problem:malformed-body"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"skU\": 1}, /skU, is not a member of this object",
                "{\"price\": {\"cents\": 1}}, /price/cents, is not a member of this object",
                "{\"stock\": \"many\"}, /stock, must be of type number"
            })
    void returns400WithReasonWhyMemberCannotBeRead(String body, String pointer, String reason) {
        assertProblem(add(body), 400)
                .body("type", equalTo("urn:problem:malformed-body"))
                .body("errors.pointer", hasItem(pointer))
                .body("errors.detail", hasItem(reason));
    }

    @Test
    void returns400ForDuplicateMember() {
        assertProblem(add("{\"stock\": 1, \"stock\": 2}"), 400);
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
                "limit=%D9%A2",
                "limit=%2B2",
                "limit=99999999999",
                "sort=colour",
                "inStock=maybe",
                "minPrice=-1",
                "minPrice=1e3",
                "maxPrice=1000000000001",
                "currency=ZZZ",
                "currency=E__",
                "cursor=forged",
                "cursor=WyJuYW1lIiwieCIsInkiXQ"
            })
    void returns400WithNameOfInvalidQueryParameter(String query) {
        String name = query.split("=")[0];

        assertProblem(shop.at("catalog").urlEncodingEnabled(false).get(PRODUCTS + "?" + query), 400)
                .body("errors.parameter", hasItem(name));
    }

    /** Libraries fail on each of them in another way. */
    @ParameterizedTest
    @MethodSource("hostileCursors")
    void returns400ForHostileCursor(String json) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertProblem(shop.at("catalog").queryParam("cursor", cursor).get(PRODUCTS), 400)
                .body("errors.parameter", hasItem("cursor"));
    }

    static List<String> hostileCursors() {
        return List.of(
                "[".repeat(1_400),
                "[" + "9".repeat(1_200) + "]",
                "[\"createdAt\",\"2026-01-01T00:00:00Z\",\"\\u0000\"]",
                "[\"name\",\"\\u0000\",\"0190f1d0-0000-7000-8000-000000000000\"]");
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

    @Test
    void readsEveryIfMatchHeader() {
        String product = PRODUCTS + "/" + shop.newProduct();

        shop.at("catalog", shop.adminToken())
                .header("If-Match", "\"6\"")
                .header("If-Match", "\"0\"")
                .delete(product)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"0\", 200", "`\"7\", \"0\"`, 200", "*, 200", "\"99\", 412", "W/\"0\", 412", "no tag, 400"})
    void readsOnlyVersionOfIfMatch(String tags, int status) {
        Response response = shop.at("catalog").header("If-Match", tags).get(PRODUCTS + "/" + shop.newProduct());

        response.then().statusCode(status);
        if (status == 412) {
            assertProblem(response, status).body("type", equalTo("urn:problem:changed-meanwhile"));
        }
    }

    @Test
    void returns412WhenIfNoneMatchForbidsWrite() {
        String product = PRODUCTS + "/" + shop.newProduct();
        for (String tags : new String[] {"*", "\"0\"", "\"7\", W/\"0\""}) {
            Response response = shop.at("catalog", shop.adminToken())
                    .header("If-Match", "\"0\"")
                    .header("If-None-Match", tags)
                    .delete(product);
            assertProblem(response, 412);
        }
        shop.at("catalog", shop.adminToken())
                .header("If-Match", "\"6\",, \"0\"")
                .header("If-None-Match", "\"7\"")
                .delete(product)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "\"5\", W/\"0\"", "\"0\",,", "*"})
    void returns304WithHeadersOfGetWhenTagMatchesWeakly(String tags) {
        String product = PRODUCTS + "/" + shop.newProduct();

        shop.at("catalog")
                .header("If-None-Match", tags)
                .get(product)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "private, no-cache");
    }

    @ParameterizedTest
    @CsvSource({"catalog, /api/v1/products", "catalog, ''", "users, /api/v1/jwks", "catalog, /api/v1/nowhere"})
    void sendsHeadersOfGetForHead(String service, String path) {
        String target = path.isEmpty() ? PRODUCTS + "/" + shop.newProduct() : path;
        Response get = shop.at(service).get(target);

        ValidatableResponse head = shop.at(service).head(target).then().statusCode(get.statusCode());

        for (String name : List.of("Cache-Control", "Content-Type", "ETag", "Content-Security-Policy")) {
            head.header(name, equalTo(get.header(name)));
        }
    }

    @Test
    void ignoresForwardingHeadersInLinks() {
        addForwarded().then().header("Location", not(containsString("evil.example")));
        shop.newProduct();

        shop.at("catalog").get(PRODUCTS + "?limit=1").then().body("next", startsWith(PRODUCTS + "?"));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "payara",
            disabledReason = "it makes the Location absolute, with the address that the client used")
    void returnsLocationWithoutHost() {
        Response added = addForwarded();

        added.then().header("Location", PRODUCTS + "/" + added.path("id"));
    }

    private Response addForwarded() {
        Response added = shop.at("catalog", shop.adminToken())
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example")
                .contentType(ContentType.JSON)
                .body(ShopClient.productBody("Mug"))
                .post(PRODUCTS);
        added.then().statusCode(201);
        return added;
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
