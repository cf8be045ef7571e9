package dev.strata.shared.web.filter;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.utils.LogContext;

/** The span of a request ends before its line in the access log is written, which is to name the trace. */
@Provider
@Priority(Priorities.USER)
public class TraceFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        LogContext.rememberTrace();
    }
}
