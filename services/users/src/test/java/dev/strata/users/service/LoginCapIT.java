package dev.strata.users.service;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.testing.kit.ServiceArchive;
import dev.strata.users.entity.User;
import dev.strata.users.exception.TooManyAttemptsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** However slowly they come, only so many passwords can be guessed. Without delays, which would refuse them earlier. */
@ExtendWith(ArquillianExtension.class)
class LoginCapIT extends GuessingTest {

    private static final int MAX_GUESSES = 10;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    @Inject
    private AccountService accounts;

    @Inject
    private AdministrationService administration;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withSettings(
                Map.of(
                        "login.freeAttemptsPerAccount", "0",
                        "login.freeAttemptsPerAddress", "0",
                        "login.maxGuesses", "" + MAX_GUESSES),
                LoginCapIT.class,
                GuessingTest.class,
                Interleaving.class);
    }

    @Test
    void rejectsCorrectPasswordFromNewNetwork() {
        register();
        guess(MAX_GUESSES, elsewhere);

        assertCapped(elsewhere);
        assertCapped(anAddress());
    }

    @Test
    void loginFromFamiliarNetworkResetsCount() {
        register();
        logIn(home);
        guess(MAX_GUESSES, elsewhere);

        logIn(home);

        guess(MAX_GUESSES, anAddress());
        assertCapped(anAddress());
    }

    @Test
    void familiarNetworkHasItsOwnCount() {
        register();
        logIn(home);
        guess(MAX_GUESSES, home);

        assertCapped(home);
        assertThatCode(() -> logIn(elsewhere)).doesNotThrowAnyException();
    }

    @Test
    void loginFromNewNetworkTakesBackItselfOnly() {
        register();
        guess(MAX_GUESSES - 1, elsewhere);
        logIn(anAddress());
        guess(1, elsewhere);

        assertCapped(anAddress());
    }

    @Test
    void unlockResetsCount() {
        User user = register();
        logIn(home);
        guess(MAX_GUESSES, home);
        guess(MAX_GUESSES, elsewhere);

        UUID administrator = accounts.find("admin@strata.example").orElseThrow().id();
        administration.unlock(administrator, user.id(), ExpectedVersion.any());

        assertThatCode(() -> logIn(home)).doesNotThrowAnyException();
        assertThatCode(() -> logIn(elsewhere)).doesNotThrowAnyException();
    }

    @Test
    void newPasswordResetsCount() {
        User user = register();
        logIn(home);
        guess(MAX_GUESSES, elsewhere);

        credentials.changePassword(user.id(), ExpectedVersion.any(), PASSWORD, "a better " + PASSWORD, home);

        assertThatCode(() -> credentials.logIn(email, "a better " + PASSWORD, elsewhere))
                .doesNotThrowAnyException();
    }

    @Test
    void unknownEmailLooksLikeAnyOther() {
        guess(MAX_GUESSES, elsewhere);

        assertCapped(elsewhere);
    }

    @Test
    void guessesBeforeRegistrationDoNotCountForTheAccount() {
        guess(MAX_GUESSES, elsewhere);
        register();

        assertThatCode(() -> logIn(home)).doesNotThrowAnyException();
    }

    @Test
    void checksExactlyAllowedGuessesOfBurst() throws Exception {
        register();
        Callable<Boolean> guess = () -> interleaving.inOwnRequest(() -> isTried(email, anAddress()));

        List<Future<Boolean>> guesses = DefaultResources.executor().invokeAll(Collections.nCopies(60, guess));

        int tried = 0;
        for (Future<Boolean> each : guesses) {
            tried += each.get() ? 1 : 0;
        }
        assertThat(tried).isEqualTo(MAX_GUESSES);
    }

    private void assertCapped(String address) {
        assertThatThrownBy(() -> logIn(address))
                .isInstanceOfSatisfying(
                        TooManyAttemptsException.class,
                        refused -> assertThat((long) refused.retryAfterSeconds())
                                .isBetween(1L, LONGEST_DELAY.toSeconds()));
    }
}
