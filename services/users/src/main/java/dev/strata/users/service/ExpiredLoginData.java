package dev.strata.users.service;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.shared.data.housekeeping.ExpiringRows;
import dev.strata.shared.utils.Timestamps;
import dev.strata.users.repository.AttemptCounts;
import dev.strata.users.repository.FamiliarAddressRepository;
import dev.strata.users.repository.UserSessionRepository;

/** Deletes expired sessions, attempt counts and familiar addresses. */
@ApplicationScoped
public class ExpiredLoginData implements ExpiringRows {

    private static final Duration FAMILIAR_FOR = Duration.ofDays(90);

    private final UserSessionRepository sessions;
    private final AttemptCounts attempts;
    private final FamiliarAddressRepository familiarAddresses;

    @Inject
    public ExpiredLoginData(
            UserSessionRepository sessions, AttemptCounts attempts, FamiliarAddressRepository familiarAddresses) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.familiarAddresses = familiarAddresses;
    }

    @Transactional
    @Override
    public long deleteExpired() {
        Instant now = Timestamps.now();
        return sessions.deleteExpiredBefore(now)
                + attempts.deleteExpired()
                + familiarAddresses.deleteBefore(now.minus(FAMILIAR_FOR));
    }
}
