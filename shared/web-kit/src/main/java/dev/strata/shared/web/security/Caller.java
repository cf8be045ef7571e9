package dev.strata.shared.web.security;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.JsonWebToken;

import dev.strata.shared.config.Roles;

/** The user identified by the verified access token of the request. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    @Inject
    Caller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * Returns the id of the user.
     *
     * @return the {@code sub} claim
     */
    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    /**
     * Returns whether the user is an administrator.
     *
     * @return true when the {@code groups} claim contains {@link Roles#ADMIN}
     */
    public boolean isAdmin() {
        return token.getGroups().contains(Roles.ADMIN);
    }
}
