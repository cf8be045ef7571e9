package dev.strata.users.service;

import java.util.Locale;

import dev.strata.users.entity.Role;

/** Security-relevant events of accounts, under the names that logs and metrics show. */
public enum SecurityEvent {
    ACCOUNT_CREATED,
    ACCOUNT_DELETED,
    ACCOUNT_LOCKED,
    ACCOUNT_UNLOCKED,
    LOGIN_REFUSED,
    LOGIN_SUCCEEDED,
    LOGIN_THROTTLED,
    PASSWORD_CHANGED,
    PASSWORD_REFUSED,
    REFRESH_TOKEN_REUSED,
    ROLE_GRANTED_ADMIN,
    ROLE_GRANTED_CUSTOMER,
    ROLE_GRANTED_PAYMENTS,
    ROLE_REVOKED_ADMIN,
    ROLE_REVOKED_CUSTOMER,
    ROLE_REVOKED_PAYMENTS;

    static SecurityEvent granted(Role role) {
        return valueOf("ROLE_GRANTED_" + role);
    }

    static SecurityEvent revoked(Role role) {
        return valueOf("ROLE_REVOKED_" + role);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
