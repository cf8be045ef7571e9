package dev.strata.shared.web.idempotency;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts the {@link IdempotencyKeyFilter} before every method that is {@link Idempotent}. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class IdempotencyFeature implements DynamicFeature {

    // Not a name binding: as a bean, the filter itself would be intercepted then.
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(Idempotent.class)) {
            context.register(IdempotencyKeyFilter.class);
        }
    }
}
