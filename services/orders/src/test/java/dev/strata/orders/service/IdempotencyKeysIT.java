package dev.strata.orders.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.data.idempotency.Claim;
import dev.strata.shared.data.idempotency.IdempotencyKeys;
import dev.strata.shared.data.idempotency.IdempotentRequest;
import dev.strata.shared.data.idempotency.KeyReusedException;
import dev.strata.shared.data.idempotency.RequestInProgressException;
import dev.strata.shared.data.idempotency.StoredAnswer;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class IdempotencyKeysIT {

    private static final StoredAnswer ANSWER = new StoredAnswer(201, "/orders/1", "\"0\"", "{}");

    private final IdempotentRequest request =
            new IdempotentRequest("ann", UUID.randomUUID().toString(), "print");

    @Inject
    private IdempotencyKeys keys;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(IdempotencyKeysIT.class);
    }

    @Test
    void givesTheFirstAnswerAgain() throws Exception {
        complete(keys.claim(request));

        assertThat(keys.claim(request).answer()).contains(ANSWER);
    }

    @Test
    void refusesTheSameRequestWhileItIsBeingDone() throws Exception {
        assertThat(keys.claim(request).answer()).isEmpty();

        assertThatThrownBy(() -> keys.claim(request)).isInstanceOf(RequestInProgressException.class);
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() throws Exception {
        complete(keys.claim(request));
        IdempotentRequest other = new IdempotentRequest(request.caller(), request.key(), "another print");

        assertThatThrownBy(() -> keys.claim(other)).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void keepsTheKeysOfTwoCallersApart() throws Exception {
        complete(keys.claim(request));
        IdempotentRequest bobs = new IdempotentRequest("bob", request.key(), "print");

        assertThat(keys.claim(bobs).answer()).isEmpty();
    }

    @Test
    void freesAKeyWhoseRequestFailed() throws Exception {
        keys.release(keys.claim(request));

        assertThat(keys.claim(request).answer()).isEmpty();
    }

    @Test
    void letsAnotherTakeOverFromAnOwnerThatDiedAndStopsThatOneWhenItLives() throws Exception {
        Claim dead = keys.claim(request);
        sql("UPDATE idempotency_key SET leased_until = now() - interval '1 second' WHERE key = ?");

        Claim next = keys.claim(request);

        assertThat(next.answer()).isEmpty();
        transaction.begin();
        assertThatThrownBy(() -> keys.complete(dead, ANSWER)).isInstanceOf(IllegalStateException.class);
        transaction.rollback();
        complete(next);
        assertThat(keys.claim(request).answer()).contains(ANSWER);
    }

    @Test
    void forgetsAKeyAfterItsTime() throws Exception {
        complete(keys.claim(request));
        sql("UPDATE idempotency_key SET expires_at = now() - interval '1 second' WHERE key = ?");

        assertThat(keys.deleteExpired()).isPositive();
        assertThat(keys.claim(request).answer()).isEqualTo(Optional.empty());
    }

    private void complete(Claim claim) throws Exception {
        transaction.begin();
        keys.complete(claim, ANSWER);
        transaction.commit();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, request.key());
            update.executeUpdate();
        }
    }
}
