package dev.strata.shared.web.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTokensTest {

    private static final String USER = "0190f1d0-0000-7000-8000-000000000000";
    private static final RsaJsonWebKey KEY = KeySetTest.Keys.named("current");
    private static final RsaJsonWebKey NEXT_KEY = KeySetTest.Keys.named("next");

    private final long now = Instant.now().getEpochSecond();
    private final String claims = String.format(Locale.ROOT, """
            {"iss": "issuer", "aud": "audience", "exp": %d, "iat": %d, "jti": "j", "client_id": "c",
             "sub": "%s", "groups": ["CUSTOMER"]}""", now + 600, now - 700, USER);

    @TempDir
    private Path folder;

    private KeySet keys;
    private AccessTokens tokens;

    @BeforeEach
    void publishKey() throws Exception {
        publish(KEY);
        keys = new KeySet(folder.resolve("jwks.json").toString(), Optional.empty(), Duration.ofDays(1), () -> 0);
        tokens = new AccessTokens(keys, rules("at+jwt"));
    }

    @Test
    void acceptsAccessToken() {
        AccessToken token = tokens.verify(signed(claims)).orElseThrow();

        assertThat(token.subject()).isEqualTo(UUID.fromString(USER));
        assertThat(token.roles()).containsExactly("CUSTOMER");
    }

    @Test
    void acceptsOneOfSeveralAudiencesAndNoRoles() {
        String several =
                claims.replace("\"audience\"", "[\"other\", \"audience\"]").replace("groups", "scopes");

        assertThat(tokens.verify(signed(several)).orElseThrow().roles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"at+jwt, true", "AT+JWT, true", "application/at+jwt, true", "JWT, false", "id+jwt, false", ", false"})
    void requiresType(String type, boolean accepted) {
        assertThat(tokens.verify(signed(claims, token -> token.setHeader("typ", type))))
                .matches(token -> token.isPresent() == accepted);
    }

    @Test
    void requiresConfiguredType() {
        AccessTokens others = new AccessTokens(keys, rules("JWT"));

        assertThat(others.verify(signed(claims, token -> token.setHeader("typ", "JWT"))))
                .isPresent();
        assertThat(others.verify(signed(claims))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti", "client_id", "sub"})
    void rejectsMissingClaim(String claim) {
        assertRejected(claims.replace('"' + claim + '"', "\"other\""));
    }

    @ParameterizedTest
    @CsvSource({"issuer, evil", "audience, another", "0190f1d0, root", "0190f1d0-0, 190f1d0-0"})
    void rejectsOtherValue(String value, String other) {
        assertRejected(claims.replace(value, other));
    }

    @ParameterizedTest
    @CsvSource({"-50, true", "-70, false"})
    void toleratesClockSkewAfterExpiry(int secondsFromNow, boolean accepted) {
        String expiring = claims.replace(Long.toString(now + 600), Long.toString(now + secondsFromNow));

        assertThat(tokens.verify(signed(expiring))).matches(token -> token.isPresent() == accepted);
    }

    @ParameterizedTest
    @CsvSource({"50, true", "70, false"})
    void toleratesClockSkewBeforeNotBefore(int secondsFromNow, boolean accepted) {
        String future = claims.replace("{", String.format(Locale.ROOT, "{\"nbf\": %d, ", now + secondsFromNow));

        assertThat(tokens.verify(signed(future))).matches(token -> token.isPresent() == accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "..", "%.%.%", "a.b.c.d.e"})
    void rejectsMalformedToken(String text) {
        keys.refresh();

        assertThat(tokens.verify(text)).isEmpty();
    }

    @Test
    void rejectsForgedSignatures() {
        keys.refresh();
        assertThat(tokens.verify(signed(claims, token -> token.setKey(NEXT_KEY.getPrivateKey()))))
                .as("another key")
                .isEmpty();
        assertThat(tokens.verify(signed(claims, token -> {
                    token.setAlgorithmHeaderValue("none");
                    token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                    token.setKey(null);
                })))
                .as("none")
                .isEmpty();
        assertThat(tokens.verify(signed(claims, token -> {
                    token.setAlgorithmHeaderValue("HS256");
                    token.setKey(new HmacKey(KEY.getKey().getEncoded()));
                })))
                .as("the public key as secret")
                .isEmpty();
        assertThat(tokens.verify(signed(claims, token -> token.setAlgorithmHeaderValue("RS512"))))
                .as("another algorithm")
                .isEmpty();
        assertThat(tokens.verify(signed(claims, token -> token.setKeyIdHeaderValue(null))))
                .as("no key id")
                .isEmpty();
        String[] parts = signed(claims).split("\\.");
        assertThat(tokens.verify(parts[0] + "." + encode(claims.replace("CUSTOMER", "ADMIN")) + "." + parts[2]))
                .as("modified claims")
                .isEmpty();
    }

    @Test
    void rejectsHostilePayloads() {
        assertForgeryRejected("{\"deep\": " + "[".repeat(1_100) + "]".repeat(1_100) + "," + claims.substring(1));
        assertForgeryRejected(claims.replace(Long.toString(now + 600), "9".repeat(1_200)));
    }

    @Test
    void rejectsOverlongToken() {
        assertRejected(claims.replace("{", "{\"filler\": \"" + "x".repeat(9_000) + "\", "));
    }

    @Test
    void rejectsKnownTokenOnceItsKeyIsRemoved() throws Exception {
        String token = signed(claims);
        assertThat(tokens.verify(token)).isPresent();

        publish(NEXT_KEY);
        keys.refresh();

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void rejectsKnownTokenOnceItHasExpired() throws Exception {
        String token = signed(claims.replace(Long.toString(now + 600), Long.toString(now - 59)));
        assertThat(tokens.verify(token)).isPresent();

        while (Instant.now().getEpochSecond() <= now + 1) {
            Thread.sleep(50);
        }

        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void doesNotCallATokenInvalidWithoutKeys() throws Exception {
        Files.writeString(folder.resolve("jwks.json"), "");

        assertThatThrownBy(() -> tokens.verify(signed(claims))).isInstanceOf(KeySetUnavailableException.class);
    }

    private static AccessTokens.Rules rules(String type) {
        return new AccessTokens.Rules("issuer", List.of("audience", "more"), type, "RS256", Duration.ofSeconds(60));
    }

    private void publish(RsaJsonWebKey key) throws Exception {
        Files.writeString(folder.resolve("jwks.json"), KeySetTest.Keys.published(key));
    }

    private void assertRejected(String payload) {
        keys.refresh();
        assertThat(tokens.verify(signed(payload))).isEmpty();
    }

    private void assertForgeryRejected(String payload) {
        keys.refresh();
        assertThat(tokens.verify(signed(payload, token -> token.setKey(NEXT_KEY.getPrivateKey()))))
                .isEmpty();
    }

    private static String signed(String payload) {
        return signed(payload, token -> {});
    }

    private static String signed(String payload, Consumer<JsonWebSignature> change) {
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue(KEY.getKeyId());
        token.setAlgorithmHeaderValue("RS256");
        token.setKey(KEY.getPrivateKey());
        token.setPayload(payload);
        change.accept(token);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
