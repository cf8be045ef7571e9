package dev.strata.users.config;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Settings of the login throttle. */
@Dependent
@ConfigProperties(prefix = "login")
public class LoginThrottleSettings {

    private int freeAttemptsPerAccount;
    private int freeAttemptsPerAddress;
    private Duration longestDelay;
    private Duration window;

    public int freeAttemptsPerAccount() {
        return freeAttemptsPerAccount;
    }

    public int freeAttemptsPerAddress() {
        return freeAttemptsPerAddress;
    }

    public Duration longestDelay() {
        return longestDelay;
    }

    /** How long a failed login counts towards the delay. */
    public Duration window() {
        return window;
    }
}
