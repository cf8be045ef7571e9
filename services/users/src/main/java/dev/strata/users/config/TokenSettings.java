package dev.strata.users.config;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands in a token, and how long it is good for. */
@ApplicationScoped
public class TokenSettings {

    private final String type;
    private final String issuer;
    private final String audience;
    private final String clientId;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;
    private final Duration refreshGrace;

    @Inject
    public TokenSettings(
            @ConfigProperty(name = "token.type") String type,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer,
            @ConfigProperty(name = "mp.jwt.verify.audiences") String audience,
            @ConfigProperty(name = "token.client-id") String clientId,
            @ConfigProperty(name = "token.access-lifetime") Duration accessLifetime,
            @ConfigProperty(name = "token.refresh-lifetime") Duration refreshLifetime,
            @ConfigProperty(name = "token.refresh-grace") Duration refreshGrace) {
        this.type = type;
        this.issuer = issuer;
        this.audience = audience;
        this.clientId = clientId;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
        this.refreshGrace = refreshGrace;
    }

    /** The {@code typ} of its header. */
    public String type() {
        return type;
    }

    public String issuer() {
        return issuer;
    }

    public String audience() {
        return audience;
    }

    /** The one client (RFC 9068, section 2.2) that logs people in: the house's own front end. */
    public String clientId() {
        return clientId;
    }

    public Duration accessLifetime() {
        return accessLifetime;
    }

    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    /** How long after its use a refresh token may be sent again by a client that lost the answer. */
    public Duration refreshGrace() {
        return refreshGrace;
    }
}
