package dev.strata.shared.utils;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The correlation id and trace id that the current thread adds to its log lines. */
public final class LogContext {

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();

    private final String correlationId;
    private String traceId;

    private LogContext(String correlationId) {
        this.correlationId = correlationId;
    }

    /**
     * Starts the context of a request on this thread.
     *
     * @param correlationId the correlation id of the request
     */
    public static void begin(String correlationId) {
        CURRENT.set(new LogContext(correlationId));
    }

    /**
     * Returns the correlation id of the request that this thread works for.
     *
     * @return the id, or null when the thread works for no request
     */
    public static String correlationId() {
        LogContext context = CURRENT.get();
        return context == null ? null : context.correlationId;
    }

    /** Clears the context of this thread. */
    public static void end() {
        CURRENT.remove();
    }

    /** Captures the current trace id, for lines that are logged after the span has ended. */
    public static void captureTrace() {
        LogContext context = CURRENT.get();
        SpanContext span = Span.current().getSpanContext();
        if (context != null && span.isValid()) {
            context.traceId = span.getTraceId();
        }
    }

    static String suffix() {
        captureTrace();
        LogContext context = CURRENT.get();
        if (context == null) {
            return "";
        }
        String trace = context.traceId == null ? "" : ", traceId=" + context.traceId;
        return ", correlationId=" + context.correlationId + trace;
    }
}
