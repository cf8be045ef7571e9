package dev.strata.shared.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * Marks an operation that creates something each time it is called, and should do so once for each
 * {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header). The method returns a
 * {@link dev.strata.shared.web.http.Created} and runs in one transaction with the key.
 *
 * <ul>
 *   <li>no key: 400
 *   <li>the same key and the same request: the first response, with {@code Idempotency-Replayed: true}
 *   <li>the same, while the first request is in progress: 409
 *   <li>the same key and another request: 422
 *   <li>a request that fails leaves its key free
 * </ul>
 *
 * <p>Keys are kept for {@code idempotency.lifetime}, each caller's apart.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
