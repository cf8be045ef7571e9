package dev.strata.shared.web.client;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Turns every 4xx of a remote service into a {@link ClientErrorException}, which the settings tell circuit breakers to
 * skip: a request that is rejected says nothing about the health of the service.
 */
public class ClientErrorMapper implements ResponseExceptionMapper<ClientErrorException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return Family.familyOf(status) == Family.CLIENT_ERROR;
    }

    @Override
    public ClientErrorException toThrowable(Response response) {
        // A copy: the response holds a connection, and a body that must not reach the caller.
        Response copy = Response.status(response.getStatus())
                .header(HttpHeaders.RETRY_AFTER, response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .build();
        response.close();
        return copy.getStatus() == Response.Status.NOT_FOUND.getStatusCode()
                ? new NotFoundException(copy)
                : new ClientErrorException(copy);
    }
}
