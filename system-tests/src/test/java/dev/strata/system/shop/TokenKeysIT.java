package dev.strata.system.shop;

import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import dev.strata.system.ConcurrentCalls;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The keys that verify access tokens, when strangers name others and when the issuer hangs or removes one. */
@SystemTest
@ControlsServers
@TestInstance(Lifecycle.PER_CLASS)
class TokenKeysIT {

    private static final Duration REFRESH = Duration.ofSeconds(1);
    private static final int ATTACKS = 200;
    private static final int CALLERS = 16;
    private static final Duration RESPONSE_LIMIT = Duration.ofSeconds(10);

    private final Environment environment;
    private final ShopClient shop;

    private FakeIssuer issuer;
    private Instance orders;
    private ForgedTokens first;
    private ForgedTokens second;

    TokenKeysIT(Environment environment, ShopClient shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @BeforeAll
    void start() throws Exception {
        String type = JsonWebSignature.fromCompactSerialization(
                        shop.sharedCustomer("token owner").accessToken())
                .getHeader("typ");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        first = new ForgedTokens(generator.generateKeyPair(), type);
        second = new ForgedTokens(generator.generateKeyPair(), type);
        issuer = new FakeIssuer();
        issuer.publish(first);
        orders = environment
                .servers()
                .startIsolated(
                        "orders",
                        Map.of(
                                "TOKEN_KEYS_LOCATION",
                                issuer.location().toString(),
                                "TOKEN_KEYS_REFRESH",
                                REFRESH.toString()))
                .awaitReady();
    }

    @AfterAll
    void stop() {
        if (orders != null) {
            orders.close();
        }
        issuer.close();
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "it asks the issuer itself before the application is called")
    void tokensWithUnknownKeysDoNotReachTheIssuer() {
        assertThat(call(first.genuine()).statusCode()).isEqualTo(200);
        int before = issuer.requests();
        Instant start = Instant.now();

        assertThat(IntStream.range(0, ATTACKS)
                        .map(i -> call(first.withUnknownKey()).statusCode())
                        .boxed())
                .containsOnly(401);

        // The regular reads, one for the unknown keys, and one under way.
        long allowed = Duration.between(start, Instant.now()).dividedBy(REFRESH) + 2;
        assertThat((long) issuer.requests() - before).isLessThanOrEqualTo(allowed);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "it asks the issuer itself before the application is called")
    void goesOnWhileTheIssuerHangs() throws Exception {
        assertThat(call(first.genuine()).statusCode()).isEqualTo(200);
        issuer.hang();
        try {
            List<Response> attacks = ConcurrentCalls.run(CALLERS, () -> call(first.withUnknownKey()));
            List<Response> others = ConcurrentCalls.run(CALLERS, () -> call(first.genuine()));

            assertThat(attacks).extracting(Response::statusCode).containsOnly(401);
            assertThat(others).extracting(Response::statusCode).containsOnly(200);
            assertThat(Stream.concat(attacks.stream(), others.stream()))
                    .extracting(response -> Duration.ofMillis(response.time()))
                    .allMatch(time -> time.compareTo(RESPONSE_LIMIT) < 0);
        } finally {
            issuer.recover();
        }
    }

    @Test
    void acceptsNewKeysAndForgetsRemovedOnes() {
        issuer.publish(first, second);
        String token = second.genuine();
        await().atMost(RESPONSE_LIMIT).until(() -> call(token).statusCode() == 200);

        issuer.publish(first);

        await().atMost(RESPONSE_LIMIT).until(() -> call(token).statusCode() == 401);
        assertThat(call(second.genuine()).statusCode()).isEqualTo(401);
        assertThat(call(first.genuine()).statusCode()).isEqualTo(200);
    }

    private Response call(String token) {
        return shop.at(orders.url()).auth().preemptive().oauth2(token).get("/api/v1/orders");
    }
}
