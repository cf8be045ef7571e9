package dev.strata.users.entity;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshTokenTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void isSpentByRotation() {
        RefreshToken first = RefreshToken.first(UUID.randomUUID(), "hash", DAY);

        RefreshToken second = first.rotate("next", DAY, "home");

        assertThat(first.isSpent()).isTrue();
        assertThat(second.isSpent()).isFalse();
        assertThat(second.familyId()).isEqualTo(first.familyId());
        assertThat(second.userId()).isEqualTo(first.userId());
    }

    @Test
    void startsNewFamilyAtEachLogin() {
        UUID user = UUID.randomUUID();

        assertThat(RefreshToken.first(user, "a", DAY).familyId())
                .isNotEqualTo(RefreshToken.first(user, "b", DAY).familyId());
    }

    @Test
    void expires() {
        RefreshToken token = RefreshToken.first(UUID.randomUUID(), "hash", Duration.ofSeconds(-1));

        assertThat(token.isExpired()).isTrue();
    }

    @Test
    void allowsImmediateRetryFromSameAddress() {
        RefreshToken token = RefreshToken.first(UUID.randomUUID(), "hash", DAY);
        assertThat(token.allowsRetryFrom("home", DAY)).isFalse();

        token.rotate("next", DAY, "home");

        assertThat(token.allowsRetryFrom("home", DAY)).isTrue();
        assertThat(token.allowsRetryFrom("elsewhere", DAY)).isFalse();
        assertThat(token.allowsRetryFrom("home", Duration.ZERO)).isFalse();
    }

    @Test
    void doesNotExtendGraceOnRetry() {
        RefreshToken token = RefreshToken.first(UUID.randomUUID(), "hash", DAY);
        token.rotate("next", DAY, "home");

        RefreshToken second = token.rotate("another", DAY, "elsewhere");

        assertThat(token.allowsRetryFrom("elsewhere", DAY)).isFalse();
        assertThat(token.successorId()).isEqualTo(second.id());
    }
}
