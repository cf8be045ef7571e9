package dev.strata.shared.web.idempotency;

import java.sql.SQLException;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import dev.strata.shared.config.Headers;
import dev.strata.shared.data.idempotency.Claim;
import dev.strata.shared.data.idempotency.IdempotencyKeys;
import dev.strata.shared.data.idempotency.IdempotentRequest;
import dev.strata.shared.data.idempotency.StoredAnswer;
import dev.strata.shared.web.json.StrictJson;

/** Does a request that is new, and answers one that is not. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    private final IdempotencyKeys keys;
    private final OneTransaction transaction;
    private final HttpServletRequest http;

    @Inject
    IdempotentInterceptor(IdempotencyKeys keys, OneTransaction transaction, HttpServletRequest http) {
        this.keys = keys;
        this.transaction = transaction;
        this.http = http;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        IdempotentRequest request = (IdempotentRequest) http.getAttribute(IdempotentRequest.class.getName());
        Claim claim = keys.claim(request);
        return claim.answer().isPresent() ? replay(claim.answer().get()) : first(call, claim);
    }

    private Response first(InvocationContext call, Claim claim) throws Exception {
        try {
            return transaction.around(() -> {
                Response response = (Response) call.proceed();
                keys.complete(claim, store(response));
                return response;
            });
        } catch (Exception e) {
            release(claim, e);
            throw e;
        }
    }

    private void release(Claim claim, Exception failure) {
        try {
            keys.release(claim);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static StoredAnswer store(Response response) {
        return new StoredAnswer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                StrictJson.jsonb().toJson(response.getEntity()));
    }

    private static Response replay(StoredAnswer answer) {
        ResponseBuilder response = Response.status(answer.status())
                .header(Headers.IDEMPOTENCY_REPLAYED, true)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.entityTag() != null) {
            response.header(HttpHeaders.ETAG, answer.entityTag());
        }
        return response.build();
    }
}
