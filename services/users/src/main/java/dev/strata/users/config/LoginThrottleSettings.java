package dev.strata.users.config;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Settings of the login throttle. An IPv6 address counts as its /64 network. */
@Dependent
@ConfigProperties(prefix = "login")
public class LoginThrottleSettings {

    private int freeAttemptsPerAccount;
    private int freeAttemptsPerAddress;
    private Duration longestDelay;
    private Duration window;
    private int maxGuesses;
    private Duration guessMemory;
    private int quota;
    private Duration quotaWindow;
    private int registrationQuota;
    private Duration registrationQuotaWindow;

    public int freeAttemptsPerAccount() {
        return freeAttemptsPerAccount;
    }

    public int freeAttemptsPerAddress() {
        return freeAttemptsPerAddress;
    }

    public Duration longestDelay() {
        return longestDelay;
    }

    /** How long failed logins count towards the delay after the last one. */
    public Duration window() {
        return window;
    }

    /** How many wrong passwords an account accepts in a row, within {@link #guessMemory}; 0 disables the limit. */
    public int maxGuesses() {
        return maxGuesses;
    }

    /** How long guesses count after the last one. */
    public Duration guessMemory() {
        return guessMemory;
    }

    /** How many logins, successful or not, a network may send in {@link #quotaWindow}; 0 disables the limit. */
    public int quota() {
        return quota;
    }

    public Duration quotaWindow() {
        return quotaWindow;
    }

    /** How many accounts a network may register in {@link #registrationQuotaWindow}; 0 disables the limit. */
    public int registrationQuota() {
        return registrationQuota;
    }

    public Duration registrationQuotaWindow() {
        return registrationQuotaWindow;
    }
}
