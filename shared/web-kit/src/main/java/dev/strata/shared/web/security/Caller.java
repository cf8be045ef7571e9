package dev.strata.shared.web.security;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import dev.strata.shared.config.Roles;

/** The user identified by the verified access token of the request. */
@RequestScoped
public class Caller {

    private final HttpServletRequest request;

    @Inject
    Caller(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Returns the id of the user.
     *
     * @return the {@code sub} claim
     */
    public UUID id() {
        return token().subject();
    }

    /**
     * Returns whether the user is an administrator.
     *
     * @return true when the {@code groups} claim contains {@link Roles#ADMIN}
     */
    public boolean isAdmin() {
        return token().roles().contains(Roles.ADMIN);
    }

    private AccessToken token() {
        return AccessToken.of(request)
                .orElseThrow(() -> new IllegalStateException("An operation without a role has no caller"));
    }
}
