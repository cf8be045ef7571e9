package dev.strata.shared.dev.tokens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DevTokensTest {

    @Test
    void issuesTokensThatThePublishedKeyVerifies(@TempDir Path dev) throws Exception {
        UUID user = UUID.randomUUID();

        String token = DevTokens.of(dev.resolve("users/signing-key.pem"), dev.resolve("jwks.json"))
                .issue(user, List.of("ADMIN", "CUSTOMER"));

        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(dev.resolve("jwks.json")));
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedAudience("strata")
                .setExpectedType(true, "at+jwt")
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo(user.toString());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("ADMIN", "CUSTOMER");
    }

    @Test
    void reusesTheExistingKey(@TempDir Path dev) throws Exception {
        DevTokens.of(dev.resolve("users/signing-key.pem"), dev.resolve("jwks.json"));
        String published = Files.readString(dev.resolve("jwks.json"));

        DevTokens.of(dev.resolve("users/signing-key.pem"), dev.resolve("jwks.json"));

        assertThat(dev.resolve("jwks.json")).hasContent(published);
    }
}
