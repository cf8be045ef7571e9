package dev.strata.shared.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

import dev.strata.shared.config.Headers;
import dev.strata.shared.web.http.CorrelationId;

/** Forwards the caller's access token and correlation id, so that the remote service acts for the same user. */
@RequestScoped
public class CallerHeaders implements ClientHeadersFactory {

    private final HttpServletRequest request;

    @Inject
    CallerHeaders(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(Headers.CORRELATION_ID, CorrelationId.of(request));
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            headers.putSingle(HttpHeaders.AUTHORIZATION, authorization);
        }
        return headers;
    }
}
