package dev.strata.users.service;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.PageRequest;
import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.testing.kit.ServiceArchive;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.entity.User_;
import dev.strata.users.exception.AccountLockedException;
import dev.strata.users.exception.LastAdministratorException;
import dev.strata.users.exception.NotAdministratorException;
import dev.strata.users.exception.OwnAccountException;
import dev.strata.users.exception.TooManyAttemptsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An administrator's rights end at once, and there is always one administrator. */
@ExtendWith(ArquillianExtension.class)
class AdministratorsIT {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String HOME = "192.0.2.1";
    private static final int FREE_ATTEMPTS = 5;
    private static final ExpectedVersion ANY = ExpectedVersion.any();

    @Inject
    private Interleaving interleaving;

    @Inject
    private AccountService accounts;

    @Inject
    private CredentialService credentials;

    @Inject
    private AdministrationService administration;

    @Inject
    private OtherAdministrators others;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(
                AdministratorsIT.class, Interleaving.class, LoggedLines.class, OtherAdministrators.class);
    }

    @AfterEach
    void restoreOtherAdministrators() {
        others.restore();
    }

    @Test
    void lockedAdministratorHasNoRightsLeft() {
        User locked = anAdministrator();
        administration.lock(anAdministrator().id(), locked.id(), ANY);

        assertHasNoRights(locked);
    }

    @Test
    void formerAdministratorHasNoRightsLeft() {
        User former = anAdministrator();
        administration.revoke(anAdministrator().id(), former.id(), ANY, Role.ADMIN);

        assertHasNoRights(former);
    }

    @Test
    void deletedAdministratorHasNoRightsLeft() {
        User deleted = anAdministrator();
        credentials.deleteAccount(deleted.id(), ANY, PASSWORD, HOME);

        assertHasNoRights(deleted);
    }

    @Test
    void administratorsCannotLockOrDemoteThemselves() {
        UUID admin = anAdministrator().id();

        assertThatThrownBy(() -> administration.lock(admin, admin, ANY)).isInstanceOf(OwnAccountException.class);
        assertThatThrownBy(() -> administration.revoke(admin, admin, ANY, Role.ADMIN))
                .isInstanceOf(OwnAccountException.class);
    }

    @Test
    void everySecurityEventNamesAccountAndActor() {
        UUID admin = anAdministrator().id();
        User user = credentials.register(newEmail(), "Ann", PASSWORD, HOME);

        List<String> events = LoggedLines.of("security", () -> {
            administration.lock(admin, user.id(), ANY);
            administration.unlock(admin, user.id(), ANY);
            administration.grant(admin, user.id(), ANY, Role.ADMIN);
            administration.revoke(admin, user.id(), ANY, Role.ADMIN);
            credentials.logIn(user.email(), PASSWORD, HOME);
            credentials.deleteAccount(user.id(), ANY, PASSWORD, HOME);
        });

        assertThat(events)
                .containsExactly(
                        event("account-locked", user.id(), admin),
                        event("account-unlocked", user.id(), admin),
                        event("role-granted-admin", user.id(), admin),
                        event("role-revoked-admin", user.id(), admin),
                        event("login-succeeded", user.id(), user.id()),
                        event("account-deleted", user.id(), user.id()));
    }

    @Test
    void rolledBackChangeIsNoSecurityEvent() {
        UUID admin = anAdministrator().id();
        User user = credentials.register(newEmail(), "Ann", PASSWORD, HOME);

        List<String> events = LoggedLines.of(
                "security",
                () -> assertThatThrownBy(() -> interleaving.overlap(
                                () -> {
                                    administration.lock(admin, user.id(), ANY);
                                    throw new CancellationException();
                                },
                                () -> null))
                        .isInstanceOf(CancellationException.class));

        assertThat(events).isEmpty();
        assertThat(accounts.get(user.id()).isLocked()).isFalse();
    }

    @Test
    void throttledLoginIsSecurityEventOfUnknownActor() {
        User user = credentials.register(newEmail(), "Ann", PASSWORD, HOME);
        for (int i = 0; i < FREE_ATTEMPTS; i++) {
            assertThatThrownBy(() -> credentials.logIn(user.email(), "a wrong guess", HOME));
        }

        List<String> events = LoggedLines.of(
                "security",
                () -> assertThatThrownBy(() -> credentials.logIn(user.email(), PASSWORD, HOME))
                        .isInstanceOf(TooManyAttemptsException.class));

        assertThat(events)
                .containsExactly(
                        String.format(Locale.ROOT, "INFO event=login-throttled user=%s actor=anonymous", user.id()));
    }

    @Test
    void lockedUserCannotChangeOrDeleteAccount() {
        User user = credentials.register(newEmail(), "Ann", PASSWORD, HOME);
        administration.lock(anAdministrator().id(), user.id(), ANY);

        assertThatThrownBy(() -> accounts.rename(user.id(), ANY, "Other")).isInstanceOf(AccountLockedException.class);
        assertThatThrownBy(() -> credentials.changePassword(user.id(), ANY, PASSWORD, "another horse", HOME))
                .isInstanceOf(AccountLockedException.class);
        assertThatThrownBy(() -> credentials.deleteAccount(user.id(), ANY, PASSWORD, HOME))
                .isInstanceOf(AccountLockedException.class);
    }

    @Test
    void oneOfTwoAdministratorsWhoLockEachOtherRemains() throws Exception {
        UUID one = anAdministrator().id();
        UUID other = anAdministrator().id();

        assertSecondFails(
                () -> administration.lock(one, other, ANY),
                () -> administration.lock(other, one, ANY),
                NotAdministratorException.class);
        assertThat(accounts.get(one).isActiveAdministrator()).isTrue();
    }

    @Test
    void oneOfTwoAdministratorsWhoDemoteEachOtherRemains() throws Exception {
        UUID one = anAdministrator().id();
        UUID other = anAdministrator().id();

        assertSecondFails(
                () -> administration.revoke(one, other, ANY, Role.ADMIN),
                () -> administration.revoke(other, one, ANY, Role.ADMIN),
                NotAdministratorException.class);
        assertThat(accounts.get(one).isActiveAdministrator()).isTrue();
    }

    @Test
    void lastAdministratorCannotDeleteAccount() {
        User last = anAdministrator();
        others.retireExcept(last.id());

        assertThatThrownBy(() -> credentials.deleteAccount(last.id(), ANY, PASSWORD, HOME))
                .isInstanceOf(LastAdministratorException.class);
    }

    @Test
    void lastTwoAdministratorsCannotDeleteTheirAccountsAtTheSameTime() throws Exception {
        User one = anAdministrator();
        User other = anAdministrator();
        others.retireExcept(one.id(), other.id());

        assertSecondFails(() -> delete(one), () -> delete(other), LastAdministratorException.class);
        assertThat(accounts.get(other.id()).isActiveAdministrator()).isTrue();
    }

    private static String event(String name, UUID user, UUID actor) {
        return String.format(Locale.ROOT, "INFO event=%s user=%s actor=%s", name, user, actor);
    }

    private Void delete(User user) {
        credentials.deleteAccount(user.id(), ANY, PASSWORD, HOME);
        return null;
    }

    private void assertHasNoRights(User former) {
        UUID target = credentials.register(newEmail(), "Ann", PASSWORD, HOME).id();
        UUID id = former.id();
        Stream<ThrowingCallable> operations = Stream.of(
                () -> administration.get(id, target),
                () -> administration.search(
                        id, null, PageRequest.ofSize(1).withoutTotal(), Order.by(Sort.asc(User_.ID))),
                () -> administration.lock(id, target, ANY),
                () -> administration.unlock(id, target, ANY),
                () -> administration.unlock(id, id, ANY),
                () -> administration.grant(id, target, ANY, Role.ADMIN),
                () -> administration.grant(id, id, ANY, Role.ADMIN),
                () -> administration.revoke(id, target, ANY, Role.CUSTOMER));

        assertThat(operations.toList())
                .allSatisfy(operation -> assertThatThrownBy(operation).isInstanceOf(NotAdministratorException.class));
    }

    private void assertSecondFails(Callable<?> first, Callable<?> second, Class<? extends Exception> failure)
            throws Exception {
        var outcome = interleaving.overlap(first, second);

        assertThatThrownBy(outcome::awaitOther)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(failure);
    }

    private User anAdministrator() {
        User user = credentials.register(newEmail(), "Administrator", PASSWORD, HOME);
        return administration.grant(ofDevMode(), user.id(), ANY, Role.ADMIN);
    }

    private UUID ofDevMode() {
        return accounts.find("admin@strata.example").orElseThrow().id();
    }

    private static String newEmail() {
        return "user-" + UUID.randomUUID() + "@example.com";
    }
}
