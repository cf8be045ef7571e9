package dev.strata.shared.web.security;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Verifies the access token of a request. It rejects nothing: public operations ignore invalid tokens, and the
 * {@link RequiredRolesFilter} rejects them for all others.
 */
public class AccessTokenFilter extends HttpFilter {

    @Inject
    private AccessTokens tokens;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            BearerToken.of(request)
                    .flatMap(tokens::verify)
                    .ifPresent(token -> request.setAttribute(AccessToken.ATTRIBUTE, token));
        } catch (KeySetUnavailableException e) {
            request.setAttribute(KeySetUnavailableException.class.getName(), e);
        }
        chain.doFilter(request, response);
    }
}
