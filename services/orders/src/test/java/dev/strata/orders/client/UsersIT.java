package dev.strata.orders.client;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.schemas.CustomerEligibility;
import dev.strata.shared.testing.kit.FakeNeighbour;
import dev.strata.shared.testing.kit.GuardedClientContract;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class UsersIT extends GuardedClientContract {

    private static final FakeNeighbour NEIGHBOUR = FakeNeighbour.of("users");
    private static final String ANSWER = "{\"userId\": \"0190f1d0-0000-7000-8000-000000000000\", \"mayOrder\": true}";

    @Inject
    private Users users;

    UsersIT() {
        super(NEIGHBOUR, ANSWER);
    }

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeNeighbours(UsersIT.class);
    }

    @Test
    void readsResponse() {
        NEIGHBOUR.answers(ANSWER);

        assertThat(ask().mayOrder()).isTrue();
    }

    @Override
    protected CustomerEligibility ask() {
        return users.eligibility();
    }
}
