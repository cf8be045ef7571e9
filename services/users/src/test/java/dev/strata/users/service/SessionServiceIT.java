package dev.strata.users.service;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.test.ServiceArchive;
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

    @Inject
    private AccountService accounts;

    @Inject
    private AdministrationService administration;

    @Inject
    private SessionService sessions;

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
    void takesOneAddressForOneUserWhateverTheCaseOfItsLetters() {
        User user = aUser();

        assertThatThrownBy(() -> accounts.register(user.email().toUpperCase(), "Other", PASSWORD))
                .isInstanceOf(EmailTakenException.class);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        User user = aUser();

        assertThatThrownBy(() -> sessions.logIn(user.email(), "wrong password"))
                .isInstanceOf(LoginRefusedException.class);
        assertThatThrownBy(() -> sessions.logIn("nobody@example.com", PASSWORD))
                .isInstanceOf(LoginRefusedException.class);
    }

    @Test
    void givesANewRefreshTokenForEachOneItTakes() {
        Tokens first = sessions.logIn(aUser().email(), PASSWORD);

        Tokens second = sessions.refresh(first.refreshToken());

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThatCode(() -> sessions.refresh(second.refreshToken())).doesNotThrowAnyException();
    }

    @Test
    void revokesTheWholeFamilyWhenASpentRefreshTokenComesAgain() {
        Tokens first = sessions.logIn(aUser().email(), PASSWORD);
        Tokens second = sessions.refresh(first.refreshToken());

        assertRefused(first);
        assertRefused(second);
    }

    @Test
    void endsASessionAtLogOut() {
        Tokens tokens = sessions.logIn(aUser().email(), PASSWORD);

        sessions.logOut(tokens.refreshToken());

        assertRefused(tokens);
    }

    @Test
    void endsAllSessionsWhenThePasswordChanges() {
        User user = aUser();
        Tokens tokens = sessions.logIn(user.email(), PASSWORD);

        accounts.changePassword(user.id(), ExpectedVersion.any(), PASSWORD, "another horse");

        assertRefused(tokens);
        assertThatCode(() -> sessions.logIn(user.email(), "another horse")).doesNotThrowAnyException();
    }

    @Test
    void keepsALockedUserOutUntilUnlocked() {
        User user = aUser();
        Tokens tokens = sessions.logIn(user.email(), PASSWORD);

        administration.lock(user.id(), ExpectedVersion.any(), UUID.randomUUID());
        assertRefused(tokens);
        assertThatThrownBy(() -> sessions.logIn(user.email(), PASSWORD)).isInstanceOf(LoginRefusedException.class);

        administration.unlock(user.id(), ExpectedVersion.any());
        assertThatCode(() -> sessions.logIn(user.email(), PASSWORD)).doesNotThrowAnyException();
    }

    @Test
    void keepsGrantedRoles() {
        User user = aUser();

        administration.grant(user.id(), ExpectedVersion.any(), Role.ADMIN);

        assertThat(accounts.get(user.id()).roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.CUSTOMER);
    }

    @Test
    void deletesAnAccountWithItsSessions() {
        User user = aUser();
        Tokens tokens = sessions.logIn(user.email(), PASSWORD);

        accounts.delete(user.id(), ExpectedVersion.any());

        assertRefused(tokens);
    }

    private User aUser() {
        return accounts.register("user-" + UUID.randomUUID() + "@example.com", "User", PASSWORD);
    }

    private void assertRefused(Tokens tokens) {
        assertThatThrownBy(() -> sessions.refresh(tokens.refreshToken()))
                .isInstanceOf(RefreshTokenRefusedException.class);
    }
}
