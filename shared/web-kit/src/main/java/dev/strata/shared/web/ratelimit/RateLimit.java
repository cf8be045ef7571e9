package dev.strata.shared.web.ratelimit;

import java.time.Duration;
import java.util.Locale;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A quota policy, in the terms of draft-ietf-httpapi-ratelimit-headers.
 *
 * @param name the name of the policy, such as {@code address}
 * @param requests the number of requests per window, which may arrive in one burst; zero disables the limit
 * @param window the time in which an exhausted quota is restored; it refills continuously
 */
public record RateLimit(String name, int requests, Duration window) {

    /**
     * Reads {@code rate-limit.NAME.requests} and {@code rate-limit.NAME.window}.
     *
     * @param name the name of the policy
     * @return the configured policy
     */
    public static RateLimit fromConfig(String name) {
        Config config = ConfigProvider.getConfig();
        return new RateLimit(
                name,
                config.getValue(String.format(Locale.ROOT, "rate-limit.%s.requests", name), Integer.class),
                config.getValue(String.format(Locale.ROOT, "rate-limit.%s.window", name), Duration.class));
    }

    boolean isOff() {
        return requests == 0;
    }

    String policyHeader() {
        return String.format(Locale.ROOT, "\"%s\";q=%d;w=%d", name, requests, window.toSeconds());
    }
}
