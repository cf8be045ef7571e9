package dev.strata.shared.web.idempotency;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Registers the {@link IdempotencyKeyFilter} for methods that are {@link Idempotent}. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class IdempotencyFeature implements DynamicFeature {

    // Not by name binding: the annotation is also an interceptor binding, which would apply to the filter.
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
            context.register(IdempotencyKeyFilter.class);
        }
    }
}
