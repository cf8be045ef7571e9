package dev.strata.shared.web.client;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * Marks the class that guards the calls to another service: whatever its timeouts, retries and circuit breaker can't
 * mend becomes a {@link NeighbourUnavailableException}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Neighbour {

    /**
     * The service that is called.
     *
     * @return its name, such as {@code catalog}
     */
    @Nonbinding
    String value();
}
