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
 * Slows down whoever guesses passwords, by account and by address. An address that an account was used from before has
 * a count of its own, so that a stranger's failures never keep the owner out at home.
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
     * Lets an attempt pass, or not yet.
     *
     * @param origin whose login it is
     * @throws TooManyAttemptsException when failures before it ask for a wait that is not over
     */
    public void check(LoginOrigin origin) {
        long millis = countsOf(origin).stream()
                .mapToLong(count -> restOf(count).toMillis())
                .max()
                .orElse(0);
        if (millis > 0) {
            throw new TooManyAttemptsException((int) (millis / 1_000) + 1);
        }
    }

    public void recordFailure(LoginOrigin origin) {
        countsOf(origin).forEach(count -> failures.insert(new FailedLogin(count.subject())));
    }

    public void recordSuccess(LoginOrigin origin) {
        familiarAddresses.save(new FamiliarAddress(origin.pair()));
        failures.deleteAllOf(origin.pair());
    }

    private List<Count> countsOf(LoginOrigin origin) {
        LoginDelay perAccount = new LoginDelay(settings.freeAttemptsPerAccount(), settings.longestDelay());
        if (familiarAddresses.bySubject(origin.pair()).isPresent()) {
            return List.of(new Count(origin.pair(), perAccount));
        }
        LoginDelay perAddress = new LoginDelay(settings.freeAttemptsPerAddress(), settings.longestDelay());
        return List.of(new Count(origin.account(), perAccount), new Count(origin.network(), perAddress));
    }

    private Duration restOf(Count count) {
        Instant now = Timestamps.now();
        long failed = failures.countSince(count.subject(), now.minus(settings.window()));
        Duration delay = count.delay().after(failed);
        if (delay.isZero()) {
            return delay;
        }
        return failures.lastOf(count.subject())
                .map(last -> Duration.between(now, last.plus(delay)))
                .orElse(Duration.ZERO);
    }

    private record Count(String subject, LoginDelay delay) {}
}
