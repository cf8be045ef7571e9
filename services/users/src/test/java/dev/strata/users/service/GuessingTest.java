package dev.strata.users.service;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import dev.strata.users.entity.User;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.TooManyAttemptsException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An owner who logs in from home, and somebody elsewhere who guesses the password. */
abstract class GuessingTest {

    static final String PASSWORD = "correct horse battery staple";

    final String home = anAddress();
    final String elsewhere = anAddress();
    final String email = "user-" + UUID.randomUUID() + "@example.com";

    @Inject
    Interleaving interleaving;

    @Inject
    CredentialService credentials;

    User register() {
        return credentials.register(email, "User", PASSWORD, home);
    }

    Tokens logIn(String address) {
        return credentials.logIn(email, PASSWORD, address);
    }

    void guess(int times, String address) {
        for (int i = 0; i < times; i++) {
            assertRefused(email, address);
        }
    }

    void assertRefused(String account, String address) {
        assertThatThrownBy(() -> credentials.logIn(account, "a wrong guess", address))
                .isInstanceOf(LoginRefusedException.class);
    }

    /** Whether a wrong password was tried, and not turned away unseen. */
    boolean isTried(String account, String address) {
        try {
            credentials.logIn(account, "a wrong guess", address);
            throw new IllegalStateException("A wrong password was accepted");
        } catch (LoginRefusedException e) {
            return true;
        } catch (TooManyAttemptsException e) {
            return false;
        }
    }

    /** Of its own for each test: counts outlast them. */
    static String anAddress() {
        return String.format(Locale.ROOT, "2001:db8:%x:%x::1", randomPart(), randomPart());
    }

    static int randomPart() {
        return ThreadLocalRandom.current().nextInt(0x10000);
    }
}
