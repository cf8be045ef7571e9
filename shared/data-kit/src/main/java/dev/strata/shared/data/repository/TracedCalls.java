package dev.strata.shared.data.repository;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/**
 * Traces repository calls according to OpenTelemetry's semantic conventions for databases. Arguments are left out
 * because they may be personal data.
 *
 * @param calls makes the calls
 * @param tracer records the spans
 * @param repository the simple name of the repository
 */
record TracedCalls(InvocationHandler calls, Tracer tracer, String repository) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Span span = start(method.getName());
        Scope scope = span.makeCurrent();
        try {
            return calls.invoke(proxy, method, arguments);
        } catch (Throwable e) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }

    private Span start(String operation) {
        String name = repository + "." + operation;
        return tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("db.system.name", "postgresql")
                .setAttribute("db.operation.name", operation)
                .setAttribute("code.function.name", name)
                .startSpan();
    }
}
