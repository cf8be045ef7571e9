package dev.strata.users.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.testing.kit.ServiceArchive;
import dev.strata.users.entity.User;
import dev.strata.users.exception.EmailTakenException;
import dev.strata.users.exception.TooManyAttemptsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Guesses beyond the limit are not even tried, whichever way they come. */
@ExtendWith(ArquillianExtension.class)
class LoginThrottleIT extends GuessingTest {

    private static final int FREE_ATTEMPTS = 5;
    private static final int FREE_ATTEMPTS_OF_ADDRESS = 8;
    private static final int LOGIN_QUOTA = 30;
    private static final int REGISTRATION_QUOTA = 12;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.withSettings(
                Map.of(
                        "login.freeAttemptsPerAddress", "" + FREE_ATTEMPTS_OF_ADDRESS,
                        "login.quota", "" + LOGIN_QUOTA,
                        "login.quotaWindow", "PT1H",
                        "login.registrationQuota", "" + REGISTRATION_QUOTA),
                LoginThrottleIT.class,
                GuessingTest.class,
                Interleaving.class);
    }

    @Test
    void checksNoMoreThanAllowedGuessesOfBurst() throws Exception {
        Callable<Boolean> guess = () -> interleaving.inOwnRequest(() -> isTried(email, elsewhere));

        Instant start = Instant.now();
        long tried = results(DefaultResources.executor().invokeAll(Collections.nCopies(60, guess))).stream()
                .filter(Boolean::booleanValue)
                .count();
        long seconds = Duration.between(start, Instant.now()).toSeconds();

        // Each delay that has passed meanwhile, of 1, 2, 4, ... seconds, lets one more through.
        int delays = Long.SIZE - Long.numberOfLeadingZeros(seconds + 1);
        assertThat(tried).isBetween((long) FREE_ATTEMPTS, (long) FREE_ATTEMPTS + delays);
    }

    @Test
    void throttlesAttackerButNotOwner() {
        register();
        logIn(home);
        guess(FREE_ATTEMPTS, elsewhere);

        assertThatThrownBy(() -> logIn(elsewhere)).isInstanceOf(TooManyAttemptsException.class);
        assertThatCode(() -> logIn(home)).doesNotThrowAnyException();
    }

    @Test
    void throttlesAddressThatGuessesManyAccounts() {
        for (int i = 0; i < FREE_ATTEMPTS_OF_ADDRESS; i++) {
            assertRefused("nobody-" + UUID.randomUUID() + "@example.com", elsewhere);
        }

        assertThatThrownBy(() -> credentials.logIn(email, PASSWORD, elsewhere))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void throttlesAddressThatRegisteredTheAccountsItGuesses() {
        for (int i = 0; i < FREE_ATTEMPTS_OF_ADDRESS; i++) {
            String registered = "user-" + UUID.randomUUID() + "@example.com";
            credentials.register(registered, "User", PASSWORD, elsewhere);
            assertRefused(registered, elsewhere);
        }

        assertThatThrownBy(() -> credentials.logIn(email, PASSWORD, elsewhere))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void countsAddressesOfOneIpv6NetworkTogether() {
        String network = String.format(Locale.ROOT, "2001:db8:%x:%x::", randomPart(), randomPart());
        for (int i = 0; i < FREE_ATTEMPTS; i++) {
            assertRefused(email, network + (i + 1));
        }

        assertThatThrownBy(() -> credentials.logIn(email, PASSWORD, network + "ffff"))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void addressIsNotFamiliarByDeletedAccountOfSameEmail() {
        User former = register();
        logIn(elsewhere);
        credentials.deleteAccount(former.id(), ExpectedVersion.any(), PASSWORD, elsewhere);
        register();
        guess(FREE_ATTEMPTS, anAddress());

        assertThatThrownBy(() -> logIn(elsewhere)).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void countsFailuresNotLogins() {
        register();
        for (int i = 0; i < 2 * FREE_ATTEMPTS; i++) {
            logIn(home);
        }
        String another = anAddress();
        guess(FREE_ATTEMPTS - 1, another);

        assertThatCode(() -> logIn(another)).doesNotThrowAnyException();
    }

    @Test
    void countsWrongPasswordsThatConfirmChanges() {
        User user = register();
        for (int i = 0; i < FREE_ATTEMPTS; i++) {
            assertThatThrownBy(
                    () -> credentials.deleteAccount(user.id(), ExpectedVersion.any(), "a wrong guess", elsewhere));
        }

        assertThatThrownBy(() -> credentials.deleteAccount(user.id(), ExpectedVersion.any(), PASSWORD, elsewhere))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void spellingsOfOneEmailCountTogether() {
        guess(FREE_ATTEMPTS - 1, elsewhere);
        assertRefused(email.toUpperCase(Locale.ROOT), elsewhere);

        assertThatThrownBy(() -> logIn(elsewhere)).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void limitsLoginsOfAddressEvenWhenTheySucceed() {
        register();
        for (int i = 0; i < LOGIN_QUOTA; i++) {
            logIn(home);
        }

        assertThatThrownBy(() -> logIn(home)).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void limitsRegistrationsOfAddress() {
        for (int i = 0; i < REGISTRATION_QUOTA; i++) {
            credentials.register("user-" + UUID.randomUUID() + "@example.com", "User", PASSWORD, home);
        }

        assertThatThrownBy(this::register).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void oneMailboxIsOneAccount() {
        String composed = "jos\u00e9-" + UUID.randomUUID() + "@b\u00fccher.example";
        credentials.register(composed, "Jos\u00e9", PASSWORD, home);

        assertThatThrownBy(() -> credentials.register(
                        composed.replace("\u00e9", "e\u0301").replace("b\u00fccher", "xn--bcher-kva"),
                        "Jos\u00e9",
                        PASSWORD,
                        home))
                .isInstanceOf(EmailTakenException.class);
    }

    private static List<Boolean> results(List<Future<Boolean>> futures) throws Exception {
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
