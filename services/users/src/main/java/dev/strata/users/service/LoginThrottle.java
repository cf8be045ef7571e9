package dev.strata.users.service;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.utils.ClientNetworks;
import dev.strata.users.config.LoginThrottleSettings;
import dev.strata.users.entity.FamiliarAddress;
import dev.strata.users.entity.User;
import dev.strata.users.exception.TooManyAttemptsException;
import dev.strata.users.repository.AttemptCounts;
import dev.strata.users.repository.FamiliarAddressRepository;

/**
 * Slows down password guessing, per account and per network, and mass registration. The number of wrong passwords per
 * account is limited as well (NIST SP 800-63B). A network that an account has been used from is counted separately, so
 * that an attacker elsewhere cannot lock out the owner.
 */
@ApplicationScoped
public class LoginThrottle {

    private final AttemptCounts counts;
    private final FamiliarAddressRepository familiarAddresses;
    private final LoginThrottleSettings settings;
    private final KeyedHash hash;
    private final AttemptLimit perAccount;
    private final AttemptLimit perAddress;
    private final AttemptLimit guesses;
    private final AttemptLimit loginQuota;
    private final AttemptLimit registrationQuota;

    @Inject
    public LoginThrottle(
            AttemptCounts counts,
            FamiliarAddressRepository familiarAddresses,
            @ConfigProperties LoginThrottleSettings settings,
            KeyedHash hash) {
        this.counts = counts;
        this.familiarAddresses = familiarAddresses;
        this.settings = settings;
        this.hash = hash;
        this.perAccount =
                AttemptLimit.backoff(settings.freeAttemptsPerAccount(), settings.longestDelay(), settings.window());
        this.perAddress =
                AttemptLimit.backoff(settings.freeAttemptsPerAddress(), settings.longestDelay(), settings.window());
        this.guesses = AttemptLimit.cap(settings.maxGuesses(), settings.guessMemory());
        this.loginQuota = AttemptLimit.quota(settings.quota(), settings.quotaWindow());
        this.registrationQuota = AttemptLimit.quota(settings.registrationQuota(), settings.registrationQuotaWindow());
    }

    /**
     * Counts a registration.
     *
     * @param address the address of the client
     * @throws TooManyAttemptsException when the quota of its network is used up
     */
    @Transactional
    public void countRegistration(String address) {
        count(new Limited(hash.hex("registrations from", ClientNetworks.of(address)), registrationQuota));
    }

    /**
     * Counts a login as failed before its password is checked, so that concurrent attempts cannot exceed the limits.
     *
     * @param email the email of the account, which may not exist
     * @param user the account, if it exists
     * @param address the address of the client
     * @return the attempt, to report to {@link #fail}, {@link #succeed} or {@link #takeBack}
     * @throws TooManyAttemptsException while the delay after previous failures lasts, or after too many of them
     */
    @Transactional
    public LoginAttempt reserve(String email, Optional<User> user, String address) {
        String network = ClientNetworks.of(address);
        count(new Limited(hash.hex("logins from", network), loginQuota));
        // By id, because the email of a deleted account may be registered again by somebody else. Unknown emails take
        // the same steps, so that timing does not reveal them.
        String account = user.map(found -> "id " + found.id()).orElse("email " + email);
        String place = hash.hex("account used from", account + ' ' + network);
        boolean isFamiliar = familiarAddresses.bySubject(place).isPresent();
        List<Limited> delays = isFamiliar ? ofFamiliarNetwork(email, network) : ofOtherNetwork(email, network);
        delays.forEach(this::count);
        // A new password or an administrator's unlock starts a new generation, and with it a new count.
        String generation = account + ' ' + user.map(User::sessionGeneration).orElse(0);
        String elsewhere = hash.hex("guesses of", generation);
        String here = isFamiliar ? hash.hex("guesses of account from", generation + ' ' + network) : elsewhere;
        count(new Limited(here, guesses));
        return new LoginAttempt(place, isFamiliar, subjects(delays), here, elsewhere);
    }

    private List<Limited> ofFamiliarNetwork(String email, String network) {
        return List.of(new Limited(hash.hex("failed logins of account from", email + ' ' + network), perAccount));
    }

    private List<Limited> ofOtherNetwork(String email, String network) {
        return List.of(
                new Limited(hash.hex("failed logins of", email), perAccount),
                new Limited(hash.hex("failed logins from", network), perAddress));
    }

    private static List<String> subjects(List<Limited> limits) {
        return limits.stream().map(Limited::subject).toList();
    }

    @Transactional
    public void fail(LoginAttempt attempt) {
        attempt.delayed().forEach(counts::restartDelay);
    }

    @Transactional
    public void succeed(LoginAttempt attempt) {
        if (attempt.isFamiliar()) {
            attempt.counted().forEach(counts::reset);
            counts.reset(attempt.guessesElsewhere());
        } else {
            attempt.counted().forEach(counts::takeBack);
        }
        familiarAddresses.save(new FamiliarAddress(attempt.place()));
    }

    /** For an attempt that was not a login, or whose password was not checked. */
    @Transactional
    public void takeBack(LoginAttempt attempt) {
        attempt.counted().forEach(counts::takeBack);
    }

    private void count(Limited attempt) {
        AttemptLimit limit = attempt.limit();
        if (!limit.isOff() && !counts.tryCount(attempt.subject(), limit.delays(), limit.memory())) {
            int seconds = counts.remainingSeconds(attempt.subject(), limit.delays());
            throw new TooManyAttemptsException(limit == guesses ? announced(seconds) : seconds);
        }
    }

    // Hides that an account may reject unfamiliar networks for weeks: its owner can log in from a familiar one, or have
    // the account unlocked, much sooner.
    private int announced(int seconds) {
        return (int) Math.max(1, Math.min(seconds, settings.longestDelay().toSeconds()));
    }

    private record Limited(String subject, AttemptLimit limit) {}
}
