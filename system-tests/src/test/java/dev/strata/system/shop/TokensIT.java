package dev.strata.system.shop;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.utils.RsaKeyFile;
import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;
import dev.strata.system.api.ApiRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is no access token of the house opens nothing. Most forgeries here are signed with the genuine key. */
@AgainstAllServices
@ExtendWith(ShopExtension.class)
class TokensIT {

    private static final Path KEY = Path.of(
            System.getProperty("users.signing-key", System.getProperty("strata.run") + "/users/signing-key.pem"));
    private static final Map<String, String> PROTECTED = Map.of(
            "catalog", "/api/v1/products",
            "users", "/api/v1/profile",
            "orders", "/api/v1/orders");
    // Beyond the 60 seconds that two clocks may be apart.
    private static final int LATE_SECONDS = 90;

    private final Environment environment;
    private final Shop shop;
    private Forger forger;

    TokensIT(Environment environment, Shop shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @BeforeEach
    void takeTheKey() throws JoseException {
        Assumptions.assumeTrue(Files.exists(KEY), "The key of the users service is not at hand");
        forger = new Forger(
                new RsaKeyFile(KEY).read(), typeOf(shop.bystander("forged").accessToken()));
    }

    @Test
    void theForgerCanSignAGenuineToken() {
        assertThat(ask("orders", "Bearer " + forger.genuine()).statusCode()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> noForgeryIsTaken() {
        return forgeries().entrySet().stream()
                .flatMap(forgery -> PROTECTED.keySet().stream()
                        .map(service -> DynamicTest.dynamicTest(
                                "%s at %s".formatted(forgery.getKey(), service),
                                () -> assertRefused(ask(service, forgery.getValue())))));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly",
            disabledReason = "it refuses such a token with 500 before the application is asked")
    void aTokenOfAnUnknownKeyIsRefused() {
        assertRefusedEverywhere(forger.signed(claims -> {}, header -> header.setKeyIdHeaderValue("x")));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "payara",
            disabledReason = "it takes no other type, so that access tokens there are of this one")
    void aPlainTokenIsRefused() {
        assertRefusedEverywhere(forger.signed(claims -> {}, header -> header.setHeader("typ", "JWT")));
    }

    @Test
    void aTokenTooLongForAnyServerIsRefused() {
        String endless =
                "Bearer " + forger.signed(claims -> claims.setStringClaim("filler", "x".repeat(40_000)), t -> {});

        assertThat(ask("orders", endless).statusCode()).isIn(400, 401, 413, 431);
    }

    private Map<String, String> forgeries() {
        Map<String, String> bearers = new LinkedHashMap<>();
        bearers.put("no token", "");
        bearers.put("a word", "token");
        bearers.put("three words", "a.b.c");
        bearers.put("an expired one", lie(claims -> claims.setExpirationTime(secondsAgo(LATE_SECONDS))));
        bearers.put("one of tomorrow", lie(claims -> claims.setNotBefore(secondsAgo(-LATE_SECONDS))));
        bearers.put("one that never expires", lie(claims -> claims.unsetClaim("exp")));
        bearers.put("one for another audience", lie(claims -> claims.setAudience("somebody else")));
        bearers.put("one of another issuer", lie(claims -> claims.setIssuer("https://evil.example")));
        bearers.put("one of nobody", lie(claims -> claims.unsetClaim("sub")));
        bearers.put("one of no user", lie(claims -> claims.setSubject("root")));
        bearers.put("one without an id", lie(claims -> claims.unsetClaim("jti")));
        bearers.put("an id token", forger.signed(claims -> {}, token -> token.setHeader("typ", "id+jwt")));
        bearers.put("an untyped one", forger.signed(claims -> {}, token -> token.setHeader("typ", (String) null)));
        bearers.put("one signed by somebody else", forger.ofAnotherKey());
        bearers.put("one that brings its own key", forger.thatBringsItsOwnKey());
        bearers.put("an unsigned one", forger.unsigned());
        bearers.put("an HMAC with the public key", forger.withThePublicKeyAsSecret(forger.publicKey()));
        bearers.put("an HMAC with the public key's PEM", forger.withThePublicKeyAsSecret(forger.publicKeyAsPem()));
        bearers.put("a tampered one", forger.tampered());
        bearers.put("a long one", lie(claims -> claims.setStringClaim("filler", "x".repeat(9_000))));
        Map<String, String> headers = new LinkedHashMap<>();
        bearers.forEach((name, token) -> headers.put(name, "Bearer " + token));
        headers.put("a password", "Basic YWRtaW46YWRtaW4=");
        headers.put("another scheme", "Token " + forger.genuine());
        return headers;
    }

    private static String typeOf(String token) throws JoseException {
        return JsonWebSignature.fromCompactSerialization(token).getHeader("typ");
    }

    private String lie(Consumer<JwtClaims> lie) {
        return forger.signed(lie, token -> {});
    }

    private static NumericDate secondsAgo(int seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() - seconds);
    }

    private HttpResponse<String> ask(String service, String authorization) {
        ApiRequest request =
                ApiRequest.get(environment.url(service), PROTECTED.get(service)).with("Authorization", authorization);
        // Everybody may read products.
        return (service.equals("catalog") ? adding(request) : request).send();
    }

    private static ApiRequest adding(ApiRequest request) {
        return request.withMethod("POST")
                .with("Content-Type", "application/json")
                .withBody("{}");
    }

    private void assertRefusedEverywhere(String token) {
        PROTECTED.keySet().forEach(service -> assertRefused(ask(service, "Bearer " + token)));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).doesNotContain("Exception");
    }
}
