package dev.strata.shared.web.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/** The {@code Authorization} header of RFC 6750, section 2.1. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    static Optional<String> of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    static Optional<String> of(String authorization) {
        boolean isBearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isBearer ? Optional.of(authorization.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
