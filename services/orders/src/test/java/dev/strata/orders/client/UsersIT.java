package dev.strata.orders.client;

import java.util.Optional;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.schemas.CustomerEligibility;
import dev.strata.shared.testing.kit.FakeRemoteService;
import dev.strata.shared.testing.kit.RemoteServiceContract;
import dev.strata.shared.testing.kit.ServiceArchive;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class UsersIT extends RemoteServiceContract {

    private static final FakeRemoteService REMOTE = FakeRemoteService.of("users");
    private static final String RESPONSE = "{\"userId\": \"0190f1d0-0000-7000-8000-000000000000\", \"mayOrder\": true}";

    @Inject
    private Users users;

    UsersIT() {
        super(REMOTE, RESPONSE);
    }

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeRemoteServices(UsersIT.class);
    }

    @Test
    void readsResponse() {
        REMOTE.respondsWith(RESPONSE);

        assertThat(call()).map(CustomerEligibility::mayOrder).contains(true);
    }

    @Test
    void returnsEmptyWhenResourceIsUnknown() {
        REMOTE.respondsWith(404);

        assertThat(call()).isEmpty();
    }

    @Override
    protected Optional<CustomerEligibility> call() {
        return users.eligibility();
    }
}
