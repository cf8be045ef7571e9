package dev.strata.shared.data.telemetry;

import java.lang.reflect.Method;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/**
 * Traces repository calls according to OpenTelemetry's semantic conventions for databases. Arguments are left out
 * because they may be personal data.
 */
@Interceptor
@DatabaseSpan
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class DatabaseSpanInterceptor {

    private final Tracer tracer;

    @Inject
    DatabaseSpanInterceptor(Tracer tracer) {
        this.tracer = tracer;
    }

    @AroundInvoke
    Object trace(InvocationContext call) throws Exception {
        Span span = start(call.getMethod());
        Scope scope = span.makeCurrent();
        try {
            return call.proceed();
        } catch (Exception e) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }

    private Span start(Method method) {
        // The class that Hibernate generates has the name of the interface plus an underscore.
        String type = method.getDeclaringClass().getSimpleName();
        String repository = type.endsWith("_") ? type.substring(0, type.length() - 1) : type;
        String operation = repository + "." + method.getName();
        return tracer.spanBuilder(operation)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", "postgresql")
                .setAttribute("db.operation.name", method.getName())
                .setAttribute("code.function.name", operation)
                .startSpan();
    }
}
