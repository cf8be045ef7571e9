package dev.strata.shared.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * Makes a creating operation idempotent per {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header). The
 * method must return a {@link dev.strata.shared.web.http.Created}; it runs in the transaction that stores the response.
 *
 * <ul>
 *   <li>no key: 400
 *   <li>same key, same request: the first response, with {@code Idempotency-Replayed: true}
 *   <li>same key, same request, while the first is in progress: 409
 *   <li>same key, different request: 422
 *   <li>failed request: the key is released
 * </ul>
 *
 * <p>Keys are scoped to the caller and stored for {@code idempotency.lifetime}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
