package dev.strata.users.config;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The content and the lifetimes of tokens. */
@Dependent
@ConfigProperties(prefix = "token")
public class TokenSettings {

    private String type;
    private String issuer;
    private String audience;
    private String clientId;
    private Duration accessLifetime;
    private Duration refreshLifetime;
    private Duration refreshGrace;

    /** The {@code typ} of the header. */
    public String type() {
        return type;
    }

    public String issuer() {
        return issuer;
    }

    public String audience() {
        return audience;
    }

    /** The one client (RFC 9068, section 2.2) through which users log in: the product's own front end. */
    public String clientId() {
        return clientId;
    }

    public Duration accessLifetime() {
        return accessLifetime;
    }

    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    /** How long after its use a refresh token may be sent again by a client that lost the response. */
    public Duration refreshGrace() {
        return refreshGrace;
    }
}
