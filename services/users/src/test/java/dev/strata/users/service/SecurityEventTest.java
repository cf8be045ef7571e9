package dev.strata.users.service;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.strata.users.entity.Role;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityEventTest {

    @Test
    void isNamedForLogsAndMetrics() {
        assertThat(SecurityEvent.REFRESH_TOKEN_REUSED).hasToString("refresh-token-reused");
    }

    @ParameterizedTest
    @EnumSource
    void existsForEachRole(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');

        assertThat(SecurityEvent.granted(role)).hasToString("role-granted-" + name);
        assertThat(SecurityEvent.revoked(role)).hasToString("role-revoked-" + name);
    }
}
