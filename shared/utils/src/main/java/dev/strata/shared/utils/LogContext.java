package dev.strata.shared.utils;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;

/** The request that a thread works on, as the lines that it logs name it. */
public final class LogContext {

    private static final ThreadLocal<LogContext> CURRENT = new ThreadLocal<>();

    private final String correlationId;
    private String traceId;

    private LogContext(String correlationId) {
        this.correlationId = correlationId;
    }

    /**
     * Begins a request on this thread.
     *
     * @param correlationId the name of the request
     */
    public static void begin(String correlationId) {
        CURRENT.set(new LogContext(correlationId));
    }

    /** Ends the request of this thread. */
    public static void end() {
        CURRENT.remove();
    }

    /** Remembers the trace that this thread is in at this moment, for lines that are logged after it ended. */
    public static void rememberTrace() {
        LogContext context = CURRENT.get();
        SpanContext span = Span.current().getSpanContext();
        if (context != null && span.isValid()) {
            context.traceId = span.getTraceId();
        }
    }

    static String suffix() {
        rememberTrace();
        LogContext context = CURRENT.get();
        if (context == null) {
            return "";
        }
        String trace = context.traceId == null ? "" : ", traceId=" + context.traceId;
        return ", correlationId=" + context.correlationId + trace;
    }
}
