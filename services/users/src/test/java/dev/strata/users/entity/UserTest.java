package dev.strata.users.entity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UserTest {

    private final User user = new User(" Ann@Example.COM ", "Ann", "hash", Role.CUSTOMER);

    @Test
    void storesEmailInLowerCase() {
        assertThat(user.email()).isEqualTo("ann@example.com");
    }

    @Test
    void grantsRoleOnce() {
        user.grant(Role.ADMIN);
        user.grant(Role.ADMIN);

        assertThat(user.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.CUSTOMER);
    }

    @Test
    void revokesLastRole() {
        user.revoke(Role.CUSTOMER);

        assertThat(user.roles()).isEmpty();
    }

    @Test
    void returnsCopyOfRoles() {
        user.roles().clear();

        assertThat(user.roles()).containsExactly(Role.CUSTOMER);
    }

    @Test
    void isLockedUntilUnlocked() {
        user.lock();
        assertThat(user.isLocked()).isTrue();

        user.unlock();
        assertThat(user.isLocked()).isFalse();
    }
}
