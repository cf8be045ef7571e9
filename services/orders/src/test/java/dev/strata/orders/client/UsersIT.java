package dev.strata.orders.client;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.schemas.CustomerStanding;
import dev.strata.shared.test.FakeNeighbour;
import dev.strata.shared.test.ServiceArchive;
import dev.strata.shared.web.client.NeighbourUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class UsersIT {

    private static final FakeNeighbour NEIGHBOUR = FakeNeighbour.of("users");
    private static final String ANSWER = "{\"userId\": \"0190f1d0-0000-7000-8000-000000000000\", \"mayOrder\": true}";

    @Inject
    private Users users;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withFakeNeighbours(UsersIT.class);
    }

    @BeforeEach
    void forget() {
        NEIGHBOUR.reset();
    }

    @Test
    void readsTheAnswer() {
        NEIGHBOUR.answers(ANSWER);

        assertThat(ask().mayOrder()).isTrue();
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        NEIGHBOUR.answers(ANSWER.replace("{", "{\"newSinceYesterday\": 1, "));

        assertThat(ask().mayOrder()).isTrue();
    }

    @Test
    void asksOnceMoreWhenTheConnectionIsCut() {
        NEIGHBOUR.answersAtTheSecondTry(ANSWER);

        assertThat(ask().mayOrder()).isTrue();
        assertThat(NEIGHBOUR.requests()).isEqualTo(2);
    }

    @Test
    void saysThatTheNeighbourIsUnavailableWhenItIsTooSlow() {
        NEIGHBOUR.answersTooLate(ANSWER);

        assertThatThrownBy(this::ask).isInstanceOf(NeighbourUnavailableException.class);
    }

    @Test
    void saysThatTheNeighbourIsUnavailableWhenItFails() {
        NEIGHBOUR.fails(500);

        assertThatThrownBy(this::ask).isInstanceOf(NeighbourUnavailableException.class);
    }

    private CustomerStanding ask() {
        return users.standing();
    }
}
