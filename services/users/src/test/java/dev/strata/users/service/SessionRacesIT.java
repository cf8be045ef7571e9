package dev.strata.users.service;

import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.data.concurrency.StaleVersionException;
import dev.strata.shared.testing.kit.ServiceArchive;
import dev.strata.users.entity.User;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.RefreshTokenRefusedException;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What ends sessions also ends those that a refresh or a login, not yet committed, is about to continue. */
@ExtendWith(ArquillianExtension.class)
class SessionRacesIT {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    @Inject
    private Interleaving interleaving;

    @Inject
    private AccountService accounts;

    @Inject
    private CredentialService credentials;

    @Inject
    private AdministrationService administration;

    @Inject
    private SessionService sessions;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(SessionRacesIT.class, Interleaving.class);
    }

    @Test
    void lockEndsSessionThatIsBeingRefreshed() throws Exception {
        User user = aUser();
        assertEndsDuringRefresh(user, () -> lock(user));
    }

    @Test
    void passwordChangeEndsSessionThatIsBeingRefreshed() throws Exception {
        User user = aUser();
        assertEndsDuringRefresh(user, () -> {
            credentials.changePassword(user.id(), ExpectedVersion.any(), PASSWORD, "another horse", HOME);
            return null;
        });
    }

    @Test
    void logOutEndsSessionThatIsBeingRefreshed() throws Exception {
        User user = aUser();
        Tokens tokens = logIn(user);
        var outcome = interleaving.overlap(() -> sessions.refresh(tokens.refreshToken(), HOME), () -> {
            sessions.logOut(tokens.refreshToken());
            return null;
        });
        outcome.awaitOther();

        assertRefused(outcome.first());
    }

    @Test
    void reuseEndsSessionThatIsBeingRefreshed() throws Exception {
        Tokens stolen = logIn(aUser());
        Tokens second = sessions.refresh(stolen.refreshToken(), HOME);
        var outcome = interleaving.overlap(
                () -> sessions.refresh(second.refreshToken(), HOME), () -> refused(stolen, ELSEWHERE));
        outcome.awaitOther();

        assertRefused(outcome.first());
    }

    @Test
    void lockEndsSessionThatIsBeingOpened() throws Exception {
        User user = aUser();
        var outcome = interleaving.overlap(() -> logIn(user), () -> lock(user));
        outcome.awaitOther();
        unlock(user);

        assertRefused(outcome.first());
    }

    @Test
    void passwordChangeEndsSessionThatIsBeingOpened() throws Exception {
        User user = aUser();
        var outcome = interleaving.overlap(() -> logIn(user), () -> {
            accounts.changePassword(user, "hash");
            return null;
        });
        outcome.awaitOther();

        assertRefused(outcome.first());
    }

    @Test
    void loginThatOutlastsPasswordChangeOpensNoSession() {
        User checked = aUser();
        credentials.changePassword(checked.id(), ExpectedVersion.any(), PASSWORD, "another horse", HOME);

        assertThatThrownBy(() -> sessions.open(checked)).isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void loginThatOutlastsPasswordChangeDoesNotBringFormerPasswordBack() {
        User checked = aUser();
        credentials.changePassword(checked.id(), ExpectedVersion.any(), PASSWORD, "another horse", HOME);

        accounts.rehash(checked, "hash of the former password");

        assertThatCode(() -> credentials.logIn(checked.email(), "another horse", HOME))
                .doesNotThrowAnyException();
    }

    @Test
    void changeOfPasswordThatOutlastsAnotherOneFails() {
        User checked = aUser();
        credentials.changePassword(checked.id(), ExpectedVersion.any(), PASSWORD, "another horse", HOME);

        assertThatThrownBy(() -> accounts.changePassword(checked, "hash")).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> accounts.delete(checked)).isInstanceOf(StaleVersionException.class);
    }

    private void assertEndsDuringRefresh(User user, Callable<?> end) throws Exception {
        Tokens tokens = logIn(user);
        var outcome = interleaving.overlap(() -> sessions.refresh(tokens.refreshToken(), HOME), end);
        outcome.awaitOther();
        unlock(user);

        assertRefused(outcome.first());
    }

    private User lock(User user) {
        return administration.lock(admin(), user.id(), ExpectedVersion.any());
    }

    /** Not being locked must not be why a session is refused. */
    private void unlock(User user) {
        administration.unlock(admin(), user.id(), ExpectedVersion.any());
    }

    private UUID admin() {
        return accounts.find("admin@strata.example").orElseThrow().id();
    }

    private Void refused(Tokens tokens, String address) {
        assertThatThrownBy(() -> sessions.refresh(tokens.refreshToken(), address))
                .isInstanceOf(RefreshTokenRefusedException.class);
        return null;
    }

    private void assertRefused(Tokens tokens) {
        refused(tokens, HOME);
    }

    private Tokens logIn(User user) {
        return credentials.logIn(user.email(), PASSWORD, HOME);
    }

    private User aUser() {
        return credentials.register("user-" + UUID.randomUUID() + "@example.com", "User", PASSWORD, HOME);
    }
}
