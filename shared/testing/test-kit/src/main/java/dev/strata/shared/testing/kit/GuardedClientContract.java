package dev.strata.shared.testing.kit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.strata.shared.web.client.RemoteServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every class that guards the calls to another service has to stand; the test of one extends it. */
public abstract class GuardedClientContract {

    private final FakeNeighbour neighbour;
    private final String answer;

    /**
     * Names what is special.
     *
     * @param neighbour who is called
     * @param answer what it says, as JSON
     */
    protected GuardedClientContract(FakeNeighbour neighbour, String answer) {
        this.neighbour = neighbour;
        this.answer = answer;
    }

    /**
     * Calls the neighbour by way of the guard.
     *
     * @return what came back
     */
    protected abstract Object ask();

    @BeforeEach
    public void forget() {
        neighbour.reset();
    }

    @Test
    public void passesOverWhatItDoesNotKnow() {
        neighbour.answers(answer.replace("{", "{\"newSinceYesterday\": 1, "));

        assertThat(ask()).isNotNull();
    }

    @Test
    public void asksOnceMoreWhenTheConnectionIsCut() {
        neighbour.answersAtTheSecondTry(answer);

        assertThat(ask()).isNotNull();
        assertThat(neighbour.requests()).isEqualTo(2);
    }

    @Test
    public void saysThatTheNeighbourIsUnavailableWhenItIsTooSlow() {
        neighbour.answersTooLate(answer);

        assertThatThrownBy(this::ask).isInstanceOf(RemoteServiceUnavailableException.class);
    }

    @Test
    public void saysThatTheNeighbourIsUnavailableWhenItFails() {
        neighbour.fails(500);

        assertThatThrownBy(this::ask).isInstanceOf(RemoteServiceUnavailableException.class);
    }
}
