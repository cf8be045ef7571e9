package dev.strata.shared.event.telemetry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;

import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.utils.LogContext;
import dev.strata.shared.utils.Telemetry;

/**
 * Continues the trace and the correlation id of the request that caused an event, according to OpenTelemetry's semantic
 * conventions for messaging.
 */
@ApplicationScoped
public class EventTrace {

    private static final String TRACE_PARENT = "traceparent";
    private static final TextMapGetter<EventMessage> TRACE_PARENT_OF_MESSAGE = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(EventMessage message) {
            return List.of(TRACE_PARENT);
        }

        @Override
        public String get(EventMessage message, String key) {
            return key.equals(TRACE_PARENT) ? message.traceParent() : null;
        }
    };

    private final Tracer tracer;

    @Inject
    EventTrace(Instance<OpenTelemetry> telemetry) {
        this.tracer = Telemetry.tracer(telemetry, EventTrace.class);
    }

    /**
     * Returns the current span.
     *
     * @return its {@code traceparent} (W3C Trace Context), or null when there is none
     */
    public static String currentParent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get(TRACE_PARENT);
    }

    /**
     * Handles a message as part of its trace; log lines have its correlation id, or else its own id.
     *
     * @param message the message
     * @param work handles the message
     * @return what the work returned
     */
    public <T> T call(EventMessage message, Supplier<T> work) {
        Span span = start(message);
        Scope scope = span.makeCurrent();
        LogContext.begin(message.correlationId() == null ? message.id() : message.correlationId());
        boolean isDone = false;
        try {
            T result = work.get();
            isDone = true;
            return result;
        } finally {
            if (!isDone) {
                span.setStatus(StatusCode.ERROR);
            }
            LogContext.end();
            scope.close();
            span.end();
        }
    }

    /**
     * Marks the current span as failed, for work that catches the exception itself.
     *
     * @param failure why
     */
    public static void fail(Exception failure) {
        Span.current()
                .setStatus(StatusCode.ERROR)
                .setAttribute("error.type", failure.getClass().getName());
    }

    private Span start(EventMessage message) {
        Context parent =
                W3CTraceContextPropagator.getInstance().extract(Context.root(), message, TRACE_PARENT_OF_MESSAGE);
        return tracer.spanBuilder("process " + message.type())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("cloudevents.event_id", message.id())
                .setAttribute("cloudevents.event_type", message.type())
                .startSpan();
    }
}
