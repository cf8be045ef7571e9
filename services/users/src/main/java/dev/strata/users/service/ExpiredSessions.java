package dev.strata.users.service;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.data.housekeeping.ExpiringRows;
import dev.strata.shared.utils.Timestamps;
import dev.strata.users.config.LoginThrottleSettings;
import dev.strata.users.repository.FailedLoginRepository;
import dev.strata.users.repository.FamiliarAddressRepository;
import dev.strata.users.repository.RefreshTokenRepository;

/** Deletes expired refresh tokens, failed logins and addresses. */
@RequestScoped
@Transactional
public class ExpiredSessions implements ExpiringRows {

    private static final Duration FAMILIAR_FOR = Duration.ofDays(90);

    private final RefreshTokenRepository refreshTokens;
    private final FailedLoginRepository failures;
    private final FamiliarAddressRepository familiarAddresses;
    private final LoginThrottleSettings settings;

    @Inject
    public ExpiredSessions(
            RefreshTokenRepository refreshTokens,
            FailedLoginRepository failures,
            FamiliarAddressRepository familiarAddresses,
            @ConfigProperties LoginThrottleSettings settings) {
        this.refreshTokens = refreshTokens;
        this.failures = failures;
        this.familiarAddresses = familiarAddresses;
        this.settings = settings;
    }

    @Override
    public long deleteExpired() {
        Instant now = Timestamps.now();
        return refreshTokens.deleteExpiredBefore(now)
                + failures.deleteBefore(now.minus(settings.window()))
                + familiarAddresses.deleteBefore(now.minus(FAMILIAR_FOR));
    }
}
