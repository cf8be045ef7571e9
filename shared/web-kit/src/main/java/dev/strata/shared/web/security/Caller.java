package dev.strata.shared.web.security;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.JsonWebToken;

import dev.strata.shared.config.Roles;

/** The user behind the request's access token, which the server has verified. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    @Inject
    Caller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * The user's id.
     *
     * @return the token's {@code sub}
     */
    public UUID id() {
        return UUID.fromString(token.getSubject());
    }

    /**
     * Tells administrators from others.
     *
     * @return true when the token's {@code groups} name {@link Roles#ADMIN}
     */
    public boolean isAdmin() {
        return token.getGroups().contains(Roles.ADMIN);
    }
}
