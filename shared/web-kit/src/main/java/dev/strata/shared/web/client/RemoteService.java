package dev.strata.shared.web.client;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * Marks the class through which another service is called: a failure that its timeouts, retries and circuit breaker cannot
 * absorb becomes a {@link RemoteServiceUnavailableException}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RemoteService {

    /**
     * The service that is called.
     *
     * @return its name, such as {@code catalog}
     */
    @Nonbinding
    String value();
}
