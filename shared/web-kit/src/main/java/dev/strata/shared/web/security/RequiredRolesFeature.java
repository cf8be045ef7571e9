package dev.strata.shared.web.security;

import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Registers the {@link RequiredRolesFilter} for every operation that is not {@code @PermitAll}. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class RequiredRolesFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        AnnotatedElement secured =
                isSecured(resource.getResourceMethod()) ? resource.getResourceMethod() : resource.getResourceClass();
        if (!secured.isAnnotationPresent(PermitAll.class)) {
            context.register(new RequiredRolesFilter(rolesOf(secured)));
        }
    }

    private static boolean isSecured(AnnotatedElement element) {
        return Stream.of(PermitAll.class, RolesAllowed.class, DenyAll.class).anyMatch(element::isAnnotationPresent);
    }

    // Without the annotation, nobody is admitted.
    private static Set<String> rolesOf(AnnotatedElement element) {
        RolesAllowed roles = element.getAnnotation(RolesAllowed.class);
        return roles == null ? Set.of() : Set.of(roles.value());
    }
}
