package dev.strata.users.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.utils.Timestamps;
import dev.strata.users.config.LoginThrottleSettings;
import dev.strata.users.entity.FailedLogin;
import dev.strata.users.entity.FamiliarAddress;
import dev.strata.users.exception.TooManyAttemptsException;
import dev.strata.users.repository.FailedLoginRepository;
import dev.strata.users.repository.FamiliarAddressRepository;

/**
 * Slows down password guessing, per account and per address. An address that an account has been used from before is
 * counted separately, so that an attacker elsewhere cannot lock out the owner.
 */
@RequestScoped
@Transactional
public class LoginThrottle {

    private final FailedLoginRepository failures;
    private final FamiliarAddressRepository familiarAddresses;
    private final LoginThrottleSettings settings;

    @Inject
    public LoginThrottle(
            FailedLoginRepository failures,
            FamiliarAddressRepository familiarAddresses,
            @ConfigProperties LoginThrottleSettings settings) {
        this.failures = failures;
        this.familiarAddresses = familiarAddresses;
        this.settings = settings;
    }

    /**
     * Checks whether a login may be attempted now.
     *
     * @param origin the origin of the attempt
     * @throws TooManyAttemptsException while the delay after previous failures lasts
     */
    public void check(LoginOrigin origin) {
        long millis = countersOf(origin).stream()
                .mapToLong(counter -> remainingDelay(counter).toMillis())
                .max()
                .orElse(0);
        if (millis > 0) {
            throw new TooManyAttemptsException((int) (millis / 1_000) + 1);
        }
    }

    public void recordFailure(LoginOrigin origin) {
        countersOf(origin).forEach(counter -> failures.insert(new FailedLogin(counter.subject())));
    }

    public void recordSuccess(LoginOrigin origin) {
        familiarAddresses.save(new FamiliarAddress(origin.accountAndAddressSubject()));
        failures.deleteAllOf(origin.accountAndAddressSubject());
    }

    private List<Counter> countersOf(LoginOrigin origin) {
        LoginDelay perAccount = new LoginDelay(settings.freeAttemptsPerAccount(), settings.longestDelay());
        if (familiarAddresses.bySubject(origin.accountAndAddressSubject()).isPresent()) {
            return List.of(new Counter(origin.accountAndAddressSubject(), perAccount));
        }
        LoginDelay perAddress = new LoginDelay(settings.freeAttemptsPerAddress(), settings.longestDelay());
        return List.of(
                new Counter(origin.accountSubject(), perAccount), new Counter(origin.addressSubject(), perAddress));
    }

    private Duration remainingDelay(Counter counter) {
        Instant now = Timestamps.now();
        long failed = failures.countSince(counter.subject(), now.minus(settings.window()));
        Duration delay = counter.delay().after(failed);
        if (delay.isZero()) {
            return delay;
        }
        return failures.lastFailureOf(counter.subject())
                .map(last -> Duration.between(now, last.plus(delay)))
                .orElse(Duration.ZERO);
    }

    private record Counter(String subject, LoginDelay delay) {}
}
