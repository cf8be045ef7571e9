package dev.strata.users.entity;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserSessionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration OVER = Duration.ofSeconds(-1);

    private final User user = new User("ann@example.com", "Ann", "hash", Role.CUSTOMER);
    private final UserSession session = new UserSession(UUID.randomUUID(), user, "first", DAY, DAY);

    @Test
    void acceptsItsTokenOnly() {
        assertThat(session.accepts("first", "anywhere", Duration.ZERO)).isTrue();
        assertThat(session.accepts("another", "anywhere", DAY)).isFalse();
    }

    @Test
    void acceptsSpentTokenAgainFromSameNetworkDuringGrace() {
        session.rotate("first", "second", "home", DAY);

        assertThat(session.accepts("first", "home", DAY)).isTrue();
        assertThat(session.accepts("first", "elsewhere", DAY)).isFalse();
        assertThat(session.accepts("first", "home", Duration.ZERO)).isFalse();
    }

    @Test
    void rejectsTokenOlderThanLastSpentOne() {
        session.rotate("first", "second", "home", DAY);
        session.rotate("second", "third", "home", DAY);

        assertThat(session.accepts("first", "home", DAY)).isFalse();
    }

    @Test
    void remembersWhereTokenWasSpentFirst() {
        session.rotate("first", "second", "home", DAY);
        session.rotate("first", "second", "elsewhere", DAY);

        assertThat(session.accepts("first", "elsewhere", DAY)).isFalse();
    }

    @Test
    void expiresWithoutRefresh() {
        assertThat(new UserSession(UUID.randomUUID(), user, "first", OVER, DAY).isValidFor(user))
                .isFalse();
    }

    @Test
    void expiresDespiteRefreshes() {
        UserSession old = new UserSession(UUID.randomUUID(), user, "first", DAY, OVER);

        old.rotate("first", "second", "home", DAY);

        assertThat(old.isValidFor(user)).isFalse();
    }

    @Test
    void endsWhenPasswordChanges() {
        assertThat(session.isValidFor(user)).isTrue();

        user.changePassword("another hash");

        assertThat(session.isValidFor(user)).isFalse();
    }

    @Test
    void endsForGoodWhenUserIsLocked() {
        user.lock();
        assertThat(session.isValidFor(user)).isFalse();

        user.unlock();
        assertThat(session.isValidFor(user)).isFalse();
    }

    @Test
    void endsWhenUserIsUnlockedWithoutHavingBeenLocked() {
        user.unlock();

        assertThat(session.isValidFor(user)).isFalse();
    }
}
