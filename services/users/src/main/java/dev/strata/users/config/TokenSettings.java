package dev.strata.users.config;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands in a token, and how long it is good for. */
@ApplicationScoped
public class TokenSettings {

    private final String issuer;
    private final String audience;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;

    @Inject
    public TokenSettings(
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
            @ConfigProperty(name = "token.access-lifetime") Duration accessLifetime,
            @ConfigProperty(name = "token.refresh-lifetime") Duration refreshLifetime) {
        this.issuer = issuer;
        this.audience = audience;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
    }

    protected TokenSettings() {
        this(null, null, null, null);
    }

    public String issuer() {
        return issuer;
    }

    public String audience() {
        return audience;
    }

    public Duration accessLifetime() {
        return accessLifetime;
    }

    public Duration refreshLifetime() {
        return refreshLifetime;
    }
}
