package dev.strata.shared.web.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokensTest {

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}";
    private static final String CLAIMS =
            "{\"iss\":\"i\",\"aud\":\"a\",\"exp\":2,\"iat\":1,\"jti\":\"j\",\"client_id\":\"c\","
                    + "\"sub\":\"0190f1d0-0000-7000-8000-000000000000\"}";

    private static final Instant NOW = Instant.ofEpochSecond(1_000);

    @Test
    void acceptsAccessToken() {
        assertThat(isAccepted(token(HEADER, CLAIMS))).isTrue();
        assertThat(isAccepted(token(HEADER.replace("at+jwt", "application/AT+JWT"), CLAIMS)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"RS256\"}", "{\"typ\":\"JWT\"}", "{\"typ\":7}", "[]", "no JSON"})
    void rejectsOtherTypes(String header) {
        assertThat(isAccepted(token(header, CLAIMS))).isFalse();
    }

    @Test
    void requiresConfiguredType() {
        String plain = token(HEADER.replace("at+jwt", "JWT"), CLAIMS);

        assertThat(AccessTokens.isAccessToken(plain, "JWT", NOW)).isTrue();
        assertThat(AccessTokens.isAccessToken(token(HEADER, CLAIMS), "JWT", NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "exp", "iat", "jti", "client_id", "sub"})
    void rejectsMissingClaim(String claim) {
        assertThat(isAccepted(token(HEADER, CLAIMS.replace('"' + claim + '"', "\"other\""))))
                .isFalse();
    }

    @Test
    void rejectsSubjectThatIsNotAUserId() {
        assertThat(isAccepted(token(HEADER, CLAIMS.replace("0190f1d0-0000-7000-8000-000000000000", "root"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c", "..", "%.%.%", "a.b.c.d.e"})
    void rejectsMalformedToken(String text) {
        assertThat(isAccepted(text)).isFalse();
    }

    @Test
    void rejectsTooLongToken() {
        assertThat(isAccepted(token(HEADER, CLAIMS) + "x".repeat(9_000))).isFalse();
    }

    @Test
    void rejectsTokenBeforeNotBefore() {
        String notBefore = CLAIMS.replace("{", "{\"nbf\":1001,");
        assertThat(isAccepted(token(HEADER, notBefore))).isFalse();
        assertThat(isAccepted(token(HEADER, notBefore.replace("1001", "1000")))).isTrue();
        assertThat(isAccepted(token(HEADER, notBefore.replace("1001", "\"now\""))))
                .isFalse();
    }

    private static String token(String header, String claims) {
        return encode(header) + "." + encode(claims) + ".signature";
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAccepted(String token) {
        return AccessTokens.isAccessToken(token, "at+jwt", NOW);
    }

    @Test
    void rejectsDeeplyNestedPayload() {
        String nested = CLAIMS.replace("{", "{\"deep\":" + "[".repeat(1_100) + "]".repeat(1_100) + ",");

        assertThat(isAccepted(token(HEADER, nested))).isFalse();
    }
}
