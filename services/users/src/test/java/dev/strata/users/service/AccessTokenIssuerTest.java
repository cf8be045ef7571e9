package dev.strata.users.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.utils.RsaKeyFile;
import dev.strata.users.config.SigningKey;
import dev.strata.users.config.SigningKeys;
import dev.strata.users.config.TokenSettings;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokenIssuerTest {

    private final User user = new User("ann@example.com", "Ann", "hash", Role.CUSTOMER);
    private final TokenSettings settings = new TokenSettings() {

        @Override
        public String type() {
            return "at+jwt";
        }

        @Override
        public String issuer() {
            return "issuer";
        }

        @Override
        public List<String> audience() {
            return List.of("audience", "another");
        }

        @Override
        public String clientId() {
            return "client";
        }

        @Override
        public Duration accessLifetime() {
            return Duration.ofMinutes(10);
        }
    };

    @Test
    void signsTokenThatPublishedKeyVerifies(@TempDir Path folder) throws Exception {
        AccessTokenIssuer issuer = new AccessTokenIssuer(keysIn(folder), settings);

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(issuer.publicKeys()).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuer("issuer")
                .setExpectedAudience("audience")
                .setExpectedType(true, "at+jwt")
                .setRequireExpirationTime()
                .setRequireJwtId()
                .build()
                .processToClaims(issuer.issueFor(user));

        assertThat(claims.getSubject()).isEqualTo(user.id().toString());
        assertThat(claims.getStringClaimValue("client_id")).isEqualTo("client");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("CUSTOMER");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
        assertThat(claims.toJson()).doesNotContain("ann@example.com");
    }

    @Test
    void publishesBothKeysDuringRotation(@TempDir Path folder) throws JoseException {
        SigningKeys keys = keysIn(folder);

        String published = new AccessTokenIssuer(keys, settings).publicKeys();

        assertThat(new JsonWebKeySet(published).getJsonWebKeys())
                .extracting(JsonWebKey::getKeyId)
                .containsExactly(keys.current().id(), keys.other().orElseThrow().id());
    }

    @Test
    void publishesNoPrivateKey(@TempDir Path folder) {
        assertThat(new AccessTokenIssuer(keysIn(folder), settings).publicKeys())
                .contains("\"n\"")
                .doesNotContain("\"d\"");
    }

    private static SigningKeys keysIn(Path folder) {
        return new SigningKeys(key(folder.resolve("current.pem")), Optional.of(key(folder.resolve("other.pem"))));
    }

    private static SigningKey key(Path path) {
        RsaKeyFile file = new RsaKeyFile(path);
        file.createIfMissing();
        return SigningKey.of(file.read());
    }
}
