package dev.strata.users.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.PageRequest;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.testing.kit.ServiceArchive;
import dev.strata.users.entity.FamiliarAddress;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.entity.UserSession;
import dev.strata.users.entity.User_;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests every query, each in a transaction that is rolled back. */
@ExtendWith(ArquillianExtension.class)
class UserRepositoriesIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Duration> DELAYS = List.of(Duration.ZERO, HOUR);

    private final String subject = UUID.randomUUID().toString();

    @Inject
    private UserRepository users;

    @Inject
    private AttemptCounts attempts;

    @Inject
    private FamiliarAddressRepository addresses;

    @Inject
    private UserSessionRepository sessions;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(UserRepositoriesIT.class);
    }

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void rollBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void findsUserByIdEmailAndPrefix() {
        User user = new User(subject + "@example.com", "Ann", "hash", Role.CUSTOMER);
        users.insert(user);

        assertThat(users.byId(user.id())).map(User::id).contains(user.id());
        assertThat(users.byEmail(user.email())).map(User::id).contains(user.id());
        assertThat(users.search(
                                subject + "%",
                                PageRequest.ofSize(10).withoutTotal(),
                                Order.by(Sort.asc(User_.EMAIL), Sort.asc(User_.ID)))
                        .content())
                .extracting(User::id)
                .containsExactly(user.id());
    }

    @Test
    void deletesUser() {
        User user = new User(subject + "@example.com", "Ann", "hash", Role.CUSTOMER);
        users.insert(user);

        users.delete(user);

        assertThat(users.byId(user.id())).isEmpty();
    }

    @Test
    void countsAttemptsUntilDelayIsReached() {
        assertThat(attempts.tryCount(subject, DELAYS, HOUR)).isTrue();
        assertThat(attempts.tryCount(subject, DELAYS, HOUR)).isTrue();

        assertThat(attempts.tryCount(subject, DELAYS, HOUR)).isFalse();
        assertThat(attempts.remainingSeconds(subject, DELAYS)).isBetween(3_599, 3_600);
    }

    @Test
    void holdsLastDelayAfterFurtherAttempts() {
        List<Duration> none = List.of(Duration.ZERO);

        assertThat(Stream.generate(() -> attempts.tryCount(subject, none, HOUR)).limit(5))
                .containsOnly(true);
        assertThat(attempts.tryCount(subject, DELAYS, HOUR)).isFalse();
    }

    @Test
    void restartsDelayAtEndOfAttempt() {
        List<Duration> always = List.of(HOUR);
        attempts.tryCount(subject, always, HOUR);

        attempts.restartDelay(subject);

        assertThat(attempts.remainingSeconds(subject, always)).isBetween(3_599, 3_600);
    }

    @Test
    void takesAttemptsBack() {
        attempts.tryCount(subject, DELAYS, HOUR);
        attempts.takeBack(subject);
        attempts.takeBack(subject);

        assertThat(attempts.tryCount(subject, DELAYS, HOUR)).isTrue();
        assertThat(attempts.tryCount(subject, DELAYS, HOUR)).isTrue();
        assertThat(attempts.tryCount(subject, DELAYS, HOUR)).isFalse();
    }

    @Test
    void forgetsAttemptsWhenResetOrExpired() {
        List<Duration> always = List.of(HOUR);
        attempts.tryCount(subject, always, HOUR);
        attempts.reset(subject);
        assertThat(attempts.tryCount(subject, always, Duration.ZERO)).isTrue();
        assertThat(attempts.tryCount(subject, always, Duration.ZERO)).isTrue();

        assertThat(attempts.deleteExpired()).isPositive();
    }

    @Test
    void storesOneFamiliarAddressPerSubject() {
        addresses.save(new FamiliarAddress(subject));
        addresses.save(new FamiliarAddress(subject));
        assertThat(addresses.bySubject(subject)).isPresent();

        assertThat(addresses.deleteBefore(Instant.now().plus(HOUR))).isPositive();
        assertThat(addresses.bySubject(subject)).isEmpty();
    }

    @Test
    void countsAdministrators() {
        long known = users.countAdministrators();
        User admin = aUser(Role.ADMIN);
        User locked = aUser(Role.ADMIN);
        locked.lock();
        users.update(locked);
        aUser(Role.CUSTOMER);

        assertThat(users.countAdministrators()).isEqualTo(known + 2);
        assertThat(users.countActiveAdministratorsExcept(UUID.randomUUID()))
                .isEqualTo(users.countActiveAdministratorsExcept(admin.id()) + 1)
                .isEqualTo(users.countActiveAdministratorsExcept(locked.id()));
    }

    @Test
    void replacesHashOfSamePasswordOnly() {
        User user = aUser(Role.CUSTOMER);

        users.rehash(user.id(), "hash", "stronger");
        users.rehash(user.id(), "hash", "of the former password");

        assertThat(users.byId(user.id()))
                .hasValueSatisfying(stored -> assertThat(stored.passwordHash()).isEqualTo("stronger"))
                .hasValueSatisfying(stored -> assertThat(stored.version()).isEqualTo(user.version()));
    }

    @Test
    void deletesSessionsByIdUserAndExpiry() {
        UserSession byId = aSession();
        sessions.deleteById(byId.id());
        UserSession byUser = aSession();
        sessions.deleteAllOf(byUser.userId());
        UserSession expired = aSession();
        assertThat(sessions.deleteExpiredBefore(Instant.now().plus(HOUR.multipliedBy(2))))
                .isPositive();

        assertThat(List.of(byId, byUser, expired))
                .allSatisfy(deleted -> assertThat(sessions.byId(deleted.id())).isEmpty());
    }

    @Test
    void deletesSessionsWithTheirUser() {
        User user = aUser(Role.CUSTOMER);
        UserSession session = aSessionOf(user);

        users.delete(user);

        assertThat(sessions.byId(session.id())).isEmpty();
    }

    private UserSession aSession() {
        return aSessionOf(aUser(Role.CUSTOMER));
    }

    private UserSession aSessionOf(User user) {
        UserSession session = new UserSession(UUID.randomUUID(), user, "hash", HOUR, HOUR);
        sessions.insert(session);
        assertThat(sessions.byId(session.id())).isPresent();
        return session;
    }

    private User aUser(Role role) {
        User user = new User(UUID.randomUUID() + "@example.com", "Ann", "hash", role);
        users.insert(user);
        return user;
    }
}
