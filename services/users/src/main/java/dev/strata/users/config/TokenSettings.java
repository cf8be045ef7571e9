package dev.strata.users.config;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.utils.ListSettings;

/** Claims and lifetimes of tokens. */
@Dependent
@ConfigProperties(prefix = "token")
public class TokenSettings {

    private String type;
    private String issuer;
    private List<String> audience;
    private String clientId;
    private Duration accessLifetime;
    private Duration refreshLifetime;
    private Duration sessionLifetime;
    private Duration refreshGrace;

    /** The {@code typ} of the header. */
    public String type() {
        return type;
    }

    public String issuer() {
        return issuer;
    }

    /** The services that a token is for; one name for all by default. */
    public List<String> audience() {
        return ListSettings.strip(audience);
    }

    /** The only client (RFC 9068, section 2.2): the product's own front end. */
    public String clientId() {
        return clientId;
    }

    public Duration accessLifetime() {
        return accessLifetime;
    }

    /** How long a session lasts without a refresh. */
    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    /** How long a session lasts at most. */
    public Duration sessionLifetime() {
        return sessionLifetime;
    }

    /** How long a refresh token may be used again, by a client that lost the response or has two tabs. */
    public Duration refreshGrace() {
        return refreshGrace;
    }
}
