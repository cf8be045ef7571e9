package dev.strata.users.repository;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
import dev.strata.users.entity.FailedLogin;
import dev.strata.users.entity.FamiliarAddress;
import dev.strata.users.entity.RefreshToken;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;
import dev.strata.users.entity.User_;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests every query, each in a transaction that is rolled back. */
@ExtendWith(ArquillianExtension.class)
class UserRepositoriesIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private final String subject = UUID.randomUUID().toString();

    @Inject
    private UserRepository users;

    @Inject
    private FailedLoginRepository failures;

    @Inject
    private FamiliarAddressRepository addresses;

    @Inject
    private RefreshTokenRepository tokens;

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
    void countsRecentFailuresAndFindsLast() {
        failures.insert(new FailedLogin(subject));
        failures.insert(new FailedLogin(subject));

        assertThat(failures.countSince(subject, Instant.now().minus(HOUR))).isEqualTo(2);
        assertThat(failures.countSince(subject, Instant.now().plus(HOUR))).isZero();
        assertThat(failures.lastFailureOf(subject)).isPresent();
        assertThat(failures.lastFailureOf("nobody")).isEmpty();
    }

    @Test
    void deletesFailuresBySubjectAndAge() {
        failures.insert(new FailedLogin(subject));
        failures.deleteAllOf(subject);
        assertThat(failures.lastFailureOf(subject)).isEmpty();

        failures.insert(new FailedLogin(subject));
        assertThat(failures.deleteBefore(Instant.now().plus(HOUR))).isPositive();
        assertThat(failures.lastFailureOf(subject)).isEmpty();
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
    void findsRefreshTokenByIdAndHash() {
        RefreshToken token = aToken();

        assertThat(tokens.byId(token.id())).map(RefreshToken::id).contains(token.id());
        assertThat(tokens.byHash(subject)).map(RefreshToken::id).contains(token.id());
    }

    @Test
    void deletesTokensByIdFamilyUserAndExpiry() {
        RefreshToken token = aToken();
        tokens.delete(token);
        assertThat(tokens.byId(token.id())).isEmpty();

        RefreshToken byFamily = aToken();
        tokens.deleteFamily(byFamily.familyId());
        RefreshToken byUser = aToken();
        tokens.deleteAllOf(byUser.userId());
        RefreshToken expired = aToken();
        assertThat(tokens.deleteExpiredBefore(Instant.now().plus(HOUR.multipliedBy(2))))
                .isPositive();

        assertThat(List.of(byFamily, byUser, expired))
                .allSatisfy(deleted -> assertThat(tokens.byId(deleted.id())).isEmpty());
    }

    private RefreshToken aToken() {
        User user = new User(UUID.randomUUID() + "@example.com", "Ann", "hash", Role.CUSTOMER);
        users.insert(user);
        RefreshToken token = RefreshToken.first(user.id(), subject, HOUR);
        tokens.insert(token);
        return token;
    }
}
