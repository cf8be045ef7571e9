package dev.strata.users.service;

import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.testing.kit.ServiceArchive;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.exception.EmailTakenException;
import dev.strata.users.exception.LoginRefusedException;
import dev.strata.users.exception.RefreshTokenRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(ArquillianExtension.class)
class SessionServiceIT {

    private static final String PASSWORD = "correct horse battery staple";

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    @Inject
    private AccountService accounts;

    @Inject
    private CredentialService credentials;

    @Inject
    private ExpiredLoginData expired;

    @Inject
    private AdministrationService administration;

    @Inject
    private SessionService sessions;

    @Inject
    private UserTransaction transaction;

    @Inject
    private EntityManagerFactory entityManagers;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(SessionServiceIT.class);
    }

    @Test
    void mapsEveryEntityToTheMigratedSchema() {
        assertThatCode(() -> entityManagers.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void rollsBackWithItsTransaction() throws Exception {
        transaction.begin();
        User user = aUser();
        transaction.rollback();

        assertThatThrownBy(() -> credentials.logIn(user.email(), PASSWORD, HOME))
                .isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void treatsEmailAsCaseInsensitive() {
        User user = aUser();

        assertThatThrownBy(() -> credentials.register(user.email().toUpperCase(Locale.ROOT), "Other", PASSWORD, HOME))
                .isInstanceOf(EmailTakenException.class);
    }

    @Test
    void rejectsWrongPasswordAndUnknownUserAlike() {
        User user = aUser();

        assertThatThrownBy(() -> credentials.logIn(user.email(), "wrong password", HOME))
                .isInstanceOf(LoginRefusedException.class);
        assertThatThrownBy(() -> credentials.logIn("nobody@example.com", PASSWORD, HOME))
                .isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void rotatesRefreshToken() {
        Tokens first = credentials.logIn(aUser().email(), PASSWORD, HOME);

        Tokens second = sessions.refresh(first.refreshToken(), HOME);

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThatCode(() -> sessions.refresh(second.refreshToken(), HOME)).doesNotThrowAnyException();
    }

    @Test
    void endsSessionWhenSpentTokenComesFromAnotherAddress() {
        Tokens first = credentials.logIn(aUser().email(), PASSWORD, HOME);
        Tokens second = sessions.refresh(first.refreshToken(), HOME);

        assertThatThrownBy(() -> sessions.refresh(first.refreshToken(), ELSEWHERE))
                .isInstanceOf(RefreshTokenRefusedException.class);
        assertRefused(second);
    }

    @Test
    void endsSessionWhenSpentTokenFollowsItsSuccessor() {
        Tokens first = credentials.logIn(aUser().email(), PASSWORD, HOME);
        Tokens second = sessions.refresh(first.refreshToken(), HOME);
        Tokens third = sessions.refresh(second.refreshToken(), HOME);

        assertRefused(first);
        assertRefused(second);
        assertRefused(third);
    }

    @Test
    void returnsSameTokenToClientThatRepeatsRefresh() {
        Tokens first = credentials.logIn(aUser().email(), PASSWORD, HOME);
        Tokens second = sessions.refresh(first.refreshToken(), HOME);

        assertThat(sessions.refresh(first.refreshToken(), HOME).refreshToken()).isEqualTo(second.refreshToken());
        assertThatCode(() -> sessions.refresh(second.refreshToken(), HOME)).doesNotThrowAnyException();
    }

    @Test
    void acceptsRepetitionFromSameIpv6NetworkOnly() {
        Tokens first = credentials.logIn(aUser().email(), PASSWORD, HOME);
        sessions.refresh(first.refreshToken(), "2001:db8:1:2::1");

        assertThatCode(() -> sessions.refresh(first.refreshToken(), "2001:db8:1:2::2"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> sessions.refresh(first.refreshToken(), "2001:db8:1:3::1"))
                .isInstanceOf(RefreshTokenRefusedException.class);
    }

    @Test
    void deletesExpiredRowsOnly() {
        Tokens tokens = credentials.logIn(aUser().email(), PASSWORD, HOME);

        assertThatCode(() -> expired.deleteExpired()).doesNotThrowAnyException();
        assertThatCode(() -> sessions.refresh(tokens.refreshToken(), HOME)).doesNotThrowAnyException();
    }

    @Test
    void endsSessionAtLogout() {
        Tokens tokens = credentials.logIn(aUser().email(), PASSWORD, HOME);

        sessions.logOut(tokens.refreshToken());

        assertRefused(tokens);
    }

    @Test
    void endsAllSessionsWhenPasswordChanges() {
        User user = aUser();
        Tokens tokens = credentials.logIn(user.email(), PASSWORD, HOME);

        credentials.changePassword(user.id(), ExpectedVersion.any(), PASSWORD, "another horse", HOME);

        assertRefused(tokens);
        assertThatCode(() -> credentials.logIn(user.email(), "another horse", HOME))
                .doesNotThrowAnyException();
    }

    @Test
    void rejectsLockedUserUntilUnlocked() {
        User user = aUser();
        Tokens tokens = credentials.logIn(user.email(), PASSWORD, HOME);

        administration.lock(admin(), user.id(), ExpectedVersion.any());
        assertRefused(tokens);
        assertThatThrownBy(() -> credentials.logIn(user.email(), PASSWORD, HOME))
                .isInstanceOf(LoginRefusedException.class);

        administration.unlock(admin(), user.id(), ExpectedVersion.any());
        assertThatCode(() -> credentials.logIn(user.email(), PASSWORD, HOME)).doesNotThrowAnyException();
    }

    @Test
    void keepsGrantedRoles() {
        User user = aUser();

        administration.grant(admin(), user.id(), ExpectedVersion.any(), Role.ADMIN);

        assertThat(accounts.get(user.id()).roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.CUSTOMER);
    }

    @Test
    void deletesAccountWithItsSessions() {
        User user = aUser();
        Tokens tokens = credentials.logIn(user.email(), PASSWORD, HOME);

        credentials.deleteAccount(user.id(), ExpectedVersion.any(), PASSWORD, HOME);

        assertRefused(tokens);
    }

    private UUID admin() {
        return accounts.find("admin@strata.example").orElseThrow().id();
    }

    private User aUser() {
        return credentials.register("user-" + UUID.randomUUID() + "@example.com", "User", PASSWORD, HOME);
    }

    private void assertRefused(Tokens tokens) {
        assertThatThrownBy(() -> sessions.refresh(tokens.refreshToken(), HOME))
                .isInstanceOf(RefreshTokenRefusedException.class);
    }
}
