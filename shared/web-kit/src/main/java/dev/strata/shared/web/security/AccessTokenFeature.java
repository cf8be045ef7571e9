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

/** Registers the {@link AccessTokenFilter} for methods that require a token; public ones ignore invalid tokens. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class AccessTokenFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!isPublic(resource)) {
            context.register(AccessTokenFilter.class);
        }
    }

    private static boolean isPublic(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        boolean inheritsFromClass = !method.isAnnotationPresent(RolesAllowed.class);
        return method.isAnnotationPresent(PermitAll.class)
                || inheritsFromClass && resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }
}
