package dev.strata.users.config;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Claims and lifetimes of tokens. */
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

    /** The only client (RFC 9068, section 2.2): the product's own front end. */
    public String clientId() {
        return clientId;
    }

    public Duration accessLifetime() {
        return accessLifetime;
    }

    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    /** How long a client that lost the response may reuse a refresh token. */
    public Duration refreshGrace() {
        return refreshGrace;
    }
}
