package dev.strata.shared.web.idempotency;

import java.sql.SQLException;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;

import dev.strata.shared.data.idempotency.Claim;
import dev.strata.shared.data.idempotency.IdempotencyKeys;
import dev.strata.shared.data.idempotency.IdempotentRequest;
import dev.strata.shared.data.idempotency.StoredResponse;
import dev.strata.shared.web.http.Created;
import dev.strata.shared.web.json.StrictJson;

/** Processes requests with a new key, and replays the response to requests with a known key. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    private final IdempotencyKeys keys;
    private final TransactionRunner transaction;
    private final HttpServletRequest http;

    @Inject
    IdempotentInterceptor(IdempotencyKeys keys, TransactionRunner transaction, HttpServletRequest http) {
        this.keys = keys;
        this.transaction = transaction;
        this.http = http;
    }

    @AroundInvoke
    Object processOrReplay(InvocationContext call) throws Exception {
        IdempotentRequest request = (IdempotentRequest) http.getAttribute(IdempotentRequest.class.getName());
        Claim claim = keys.claim(request);
        return claim.response().isPresent() ? replay(claim.response().get()) : process(call, claim);
    }

    private Created<?> process(InvocationContext call, Claim claim) throws Exception {
        try {
            return transaction.run(() -> {
                Created<?> created = (Created<?>) call.proceed();
                keys.complete(claim, store(created));
                return created;
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

    private static StoredResponse store(Created<?> created) {
        return new StoredResponse(
                created.location(), created.entityTag(), StrictJson.jsonb().toJson(created.body()));
    }

    private static Created<?> replay(StoredResponse response) {
        return new Created<>(response.location(), response.entityTag(), response.body(), true);
    }
}
