package dev.strata.shared.web.client;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * Marks a class that calls another service. A failure that timeout, retry and circuit breaker do not absorb becomes a
 * {@link RemoteServiceUnavailableException}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RemoteService {

    /**
     * The name of the remote service.
     *
     * @return the name, such as {@code catalog}
     */
    @Nonbinding
    String value();
}
