package dev.strata.system.shop;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import dev.strata.shared.utils.RsaKeyFile;
import dev.strata.system.Environment;
import dev.strata.system.Services;
import dev.strata.system.SystemTest;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.users.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Services accept only genuine access tokens. Most of the forged ones here are signed with the genuine key. */
@SystemTest
class TokensIT {

    private static final Map<String, String> PROTECTED = Map.of(
            "catalog", "/api/v1/products",
            "users", "/api/v1/profile",
            "orders", "/api/v1/orders");
    // On both sides of the clock skew of 60 seconds that is allowed.
    private static final int WITHIN_SKEW_SECONDS = 45;
    private static final int BEYOND_SKEW_SECONDS = 75;
    private static final Duration KEYS_LIMIT = Duration.ofMinutes(1);

    private final Services services;
    private final Path key;
    private final ShopClient shop;
    private ForgedTokens forged;

    TokensIT(Environment environment, ShopClient shop) {
        this.services = environment.services();
        this.key = Path.of(System.getProperty(
                "users.signing-key",
                services.devDirectory("users").resolve("signing-key.pem").toString()));
        this.shop = shop;
    }

    @BeforeEach
    void readSigningKey() throws JoseException {
        Assumptions.assumeTrue(
                Files.exists(key), "The signing key of the users service is needed: -Dusers.signing-key=FILE");
        forged = new ForgedTokens(
                new RsaKeyFile(key).read(),
                typeOf(shop.sharedCustomer("token owner").accessToken()));
        PROTECTED.keySet().forEach(this::awaitKeys);
    }

    /** Without them, a service that has just started can't tell a forged token, and answers 503. */
    private void awaitKeys(String service) {
        await().atMost(KEYS_LIMIT)
                .until(() -> call(service, "Bearer " + forged.genuine()).statusCode() != 503);
    }

    @Test
    void acceptsGenuineToken() {
        assertThat(call("orders", "Bearer " + forged.genuine()).statusCode()).isEqualTo(200);
    }

    @Test
    void toleratesClockSkew() {
        String notYetValid = withClaims(claims -> claims.setNotBefore(secondsAgo(-WITHIN_SKEW_SECONDS)));

        assertThat(call("orders", "Bearer " + expired(WITHIN_SKEW_SECONDS)).statusCode())
                .isEqualTo(200);
        assertThat(call("orders", "Bearer " + notYetValid).statusCode()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> rejectsForgedTokens() {
        return forgedTokens().entrySet().stream()
                .flatMap(token -> PROTECTED.keySet().stream()
                        .map(service -> DynamicTest.dynamicTest(
                                String.format(Locale.ROOT, "%s at %s", token.getKey(), service),
                                () -> assertRejected(call(service, token.getValue())))));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly",
            disabledReason = "it responds 500 before the application is called")
    void rejectsTokenWithUnknownKeyId() {
        assertRejectedEverywhere(forged.signed(claims -> {}, header -> header.setKeyIdHeaderValue("x")));
    }

    @Test
    @DisabledIfSystemProperty(named = "strata.server", matches = "payara", disabledReason = "it accepts no other type")
    void rejectsTokenOfTypeJwt() {
        assertRejectedEverywhere(forged.signed(claims -> {}, header -> header.setHeader("typ", "JWT")));
    }

    @Test
    void rejectsOverlongToken() {
        String overlong =
                "Bearer " + forged.signed(claims -> claims.setStringClaim("filler", "x".repeat(40_000)), t -> {});

        assertThat(call("orders", overlong).statusCode()).isIn(400, 401, 413, 431);
    }

    /** An issuer may change a name, and hand it on to somebody else. */
    @Test
    void idempotencyKeysBelongToTheSubject() {
        String product = shop.newProduct();
        String key = ShopClient.newKey();

        String first = shop.placeOrder(named("ann", shop.newCustomer()), product, 1, key)
                .path("id");
        Response second = shop.placeOrder(named("ann", shop.newCustomer()), product, 1, key);

        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("id", not(equalTo(first)));
    }

    private String named(String name, Account account) {
        return withClaims(claims -> {
            claims.setSubject(account.id());
            claims.setStringClaim("upn", name);
        });
    }

    private Map<String, String> forgedTokens() {
        Map<String, String> bearers = new LinkedHashMap<>();
        bearers.put("no token", "");
        bearers.put("not a JWT", "token");
        bearers.put("three parts that are not Base64", "a.b.c");
        bearers.put("expired", expired(BEYOND_SKEW_SECONDS));
        bearers.put("not valid yet", withClaims(claims -> claims.setNotBefore(secondsAgo(-BEYOND_SKEW_SECONDS))));
        bearers.put("without expiry", withClaims(claims -> claims.unsetClaim("exp")));
        bearers.put("for another audience", withClaims(claims -> claims.setAudience("another")));
        bearers.put("from another issuer", withClaims(claims -> claims.setIssuer("https://evil.example")));
        bearers.put("without subject", withClaims(claims -> claims.unsetClaim("sub")));
        bearers.put("with a subject that is not a user id", withClaims(claims -> claims.setSubject("root")));
        bearers.put("without an id", withClaims(claims -> claims.unsetClaim("jti")));
        bearers.put("an ID token", forged.signed(claims -> {}, token -> token.setHeader("typ", "id+jwt")));
        bearers.put("without a type", forged.signed(claims -> {}, token -> token.setHeader("typ", (String) null)));
        bearers.put("signed with another key", forged.signedWithOtherKey());
        bearers.put("with its own key in the header", forged.withKeyInHeader());
        bearers.put("unsigned", forged.unsigned());
        bearers.put("signed with HMAC and the public key as secret", forged.signedWithHmac(forged.publicKey()));
        bearers.put(
                "signed with HMAC and the PEM of the public key as secret",
                forged.signedWithHmac(forged.publicKeyAsPem()));
        bearers.put("with modified claims", forged.withModifiedClaims());
        bearers.put("nested beyond what libraries read", forged.withPayload(nested(1_100)));
        bearers.put("too long", withClaims(claims -> claims.setStringClaim("filler", "x".repeat(9_000))));
        Map<String, String> headers = new LinkedHashMap<>();
        bearers.forEach((name, token) -> headers.put(name, "Bearer " + token));
        headers.put("basic authentication", "Basic YWRtaW46YWRtaW4=");
        headers.put("another scheme", "Token " + forged.genuine());
        return headers;
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    /** Issued before it expired, as servers reject a token for that reason, too. */
    private String expired(int seconds) {
        return withClaims(claims -> {
            claims.setIssuedAt(secondsAgo(600));
            claims.setExpirationTime(secondsAgo(seconds));
        });
    }

    private static String typeOf(String token) throws JoseException {
        return JsonWebSignature.fromCompactSerialization(token).getHeader("typ");
    }

    private String withClaims(Consumer<JwtClaims> change) {
        return forged.signed(change, token -> {});
    }

    private static NumericDate secondsAgo(int seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() - seconds);
    }

    private HttpResponse<String> call(String service, String authorization) {
        ApiRequest request =
                ApiRequest.get(services.url(service), PROTECTED.get(service)).with("Authorization", authorization);
        // Reading products needs no token.
        return (service.equals("catalog") ? creating(request) : request).send();
    }

    private static ApiRequest creating(ApiRequest request) {
        return request.withMethod("POST")
                .with("Content-Type", "application/json")
                .withBody("{}");
    }

    private void assertRejectedEverywhere(String token) {
        PROTECTED.keySet().forEach(service -> assertRejected(call(service, "Bearer " + token)));
    }

    private static void assertRejected(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).doesNotContain("Exception");
    }
}
