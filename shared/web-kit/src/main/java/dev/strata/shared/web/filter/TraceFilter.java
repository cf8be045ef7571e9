package dev.strata.shared.web.filter;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.utils.LogContext;

/** Captures the trace id for the access log, whose line is written after the span of the request has ended. */
@Provider
@Priority(Priorities.USER)
public class TraceFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        LogContext.captureTrace();
    }
}
