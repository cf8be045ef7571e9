package dev.strata.shared.web.ratelimit;

import java.time.Duration;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A quota, in the terms of draft-ietf-httpapi-ratelimit-headers.
 *
 * @param name what is counted, such as {@code address}
 * @param requests how many requests may come at once, and in each window; zero for any number
 * @param window how long it takes until a spent quota is whole again; it grows back evenly
 */
public record RateLimit(String name, int requests, Duration window) {

    /**
     * Reads {@code rate-limit.NAME.requests} and {@code rate-limit.NAME.window}.
     *
     * @param name what is counted
     * @return the quota of the settings
     */
    public static RateLimit ofSettings(String name) {
        Config config = ConfigProvider.getConfig();
        return new RateLimit(
                name,
                config.getValue("rate-limit.%s.requests".formatted(name), Integer.class),
                config.getValue("rate-limit.%s.window".formatted(name), Duration.class));
    }

    boolean isOff() {
        return requests == 0;
    }

    String policyHeader() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, window.toSeconds());
    }
}
