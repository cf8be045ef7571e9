package dev.strata.users.config;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How failed logins slow down the next ones. */
@ApplicationScoped
public class LoginThrottleSettings {

    private final int freeAttemptsPerAccount;
    private final int freeAttemptsPerAddress;
    private final Duration longestDelay;
    private final Duration memory;

    @Inject
    public LoginThrottleSettings(
            @ConfigProperty(name = "login.free-attempts.account") int freeAttemptsPerAccount,
            @ConfigProperty(name = "login.free-attempts.address") int freeAttemptsPerAddress,
            @ConfigProperty(name = "login.longest-delay") Duration longestDelay,
            @ConfigProperty(name = "login.memory") Duration memory) {
        this.freeAttemptsPerAccount = freeAttemptsPerAccount;
        this.freeAttemptsPerAddress = freeAttemptsPerAddress;
        this.longestDelay = longestDelay;
        this.memory = memory;
    }

    public int freeAttemptsPerAccount() {
        return freeAttemptsPerAccount;
    }

    public int freeAttemptsPerAddress() {
        return freeAttemptsPerAddress;
    }

    public Duration longestDelay() {
        return longestDelay;
    }

    /** How long a failed login counts. */
    public Duration memory() {
        return memory;
    }
}
