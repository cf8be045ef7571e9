package dev.strata.shared.web.security;

import java.lang.reflect.Method;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts the {@link AccessTokenFilter} before every method that needs a token; elsewhere a stale one does no harm. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class AccessTokenFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!isOpen(resource)) {
            context.register(AccessTokenFilter.class);
        }
    }

    private static boolean isOpen(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        boolean isDecidedByClass = !method.isAnnotationPresent(RolesAllowed.class);
        return method.isAnnotationPresent(PermitAll.class)
                || isDecidedByClass && resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }
}
