package dev.strata.shared.web.http;

import java.util.Arrays;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.data.concurrency.ExpectedVersion;

/**
 * Requires {@code If-Match} for methods with an {@link ExpectedVersion}; without it, they return 428 (RFC 6585, section
 * 3).
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class IfMatchFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(ExpectedVersion.class)) {
            context.register(new RequiredHeader());
        }
    }

    private static final class RequiredHeader implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String header = request.getHeaderString(HttpHeaders.IF_MATCH);
            if (header == null || header.isBlank()) {
                throw new ClientErrorException(Status.PRECONDITION_REQUIRED);
            }
        }
    }
}
