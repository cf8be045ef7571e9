package dev.strata.shared.utils;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<String> lines = new ArrayList<>();
    private final Logger logger = Log.of(LogTest.class);

    @BeforeEach
    void captureLines() {
        logger.setUseParentHandlers(false);
        for (Handler handler : logger.getHandlers()) {
            logger.removeHandler(handler);
        }
        logger.addHandler(new CapturingHandler());
    }

    @Test
    void appendsCorrelationIdDuringRequest() {
        LogContext.begin("request-1");
        logger.info("done");
        LogContext.end();
        logger.info("idle");

        assertThat(lines).containsExactly("done, correlationId=request-1", "idle");
    }

    @Test
    void appendsTraceIdAfterSpanHasEnded() {
        LogContext.begin("request-1");
        Scope span = Span.wrap(
                        SpanContext.create(TRACE, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault()))
                .makeCurrent();
        LogContext.captureTrace();
        span.close();
        logger.info("done");
        LogContext.end();

        assertThat(lines).containsExactly("done, correlationId=request-1, traceId=" + TRACE);
    }

    private final class CapturingHandler extends Handler {

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
