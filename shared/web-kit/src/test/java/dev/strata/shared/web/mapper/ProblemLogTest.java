package dev.strata.shared.web.mapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.strata.shared.web.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemLogTest {

    private static final String REQUEST = "GET /api/v1/products";

    private final List<LogRecord> records = new ArrayList<>();
    private final Handler capture = new CapturingHandler();
    private final Logger logger = Logger.getLogger(ProblemLog.class.getName());
    private final ProblemLog log = new ProblemLog();

    @BeforeEach
    void captureRecords() {
        logger.setUseParentHandlers(false);
        logger.addHandler(capture);
    }

    @AfterEach
    void removeHandler() {
        logger.removeHandler(capture);
    }

    @Test
    void logsClientErrorInOneLine() {
        log.log(REQUEST, Problem.of(400), new IllegalArgumentException("a\nb"));

        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.INFO);
            assertThat(entry.getMessage()).isEqualTo("GET /api/v1/products: 400 bad-request");
            assertThat(entry.getThrown()).isNull();
        });
    }

    @Test
    void logsUnavailableDependencyInOneLineWithCause() {
        Exception failure = new IllegalStateException(new ConnectException("refused\nby peer"));

        log.log(REQUEST, Problem.of(503), failure);

        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getThrown()).isNull();
            assertThat(entry.getMessage())
                    .endsWith("503 service-unavailable, caused by java.net.ConnectException: refused\\u000aby peer");
        });
    }

    @Test
    void logsStackTraceOfRepeatedFaultOnce() {
        for (int i = 0; i < 3; i++) {
            log.log(REQUEST, Problem.of(500), new IllegalStateException("broken"));
        }

        assertThat(records).extracting(entry -> entry.getThrown() != null).containsExactly(true, false, false);
        assertThat(records.get(2).getMessage()).contains("IllegalStateException", "3 times");
    }

    @Test
    void limitsStackTrace() {
        Throwable failure = new IllegalStateException("x".repeat(100_000));
        for (int i = 0; i < 50; i++) {
            failure = new IllegalStateException("wrapped", failure);
        }
        failure.setStackTrace(deepStack().toArray(StackTraceElement[]::new));

        log.log(REQUEST, Problem.of(500), failure);

        StringWriter trace = new StringWriter();
        records.get(0).getThrown().printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString().length()).isLessThan(40_000);
        assertThat(trace.toString()).startsWith("java.lang.IllegalStateException: wrapped");
    }

    private static List<StackTraceElement> deepStack() {
        List<StackTraceElement> frames = new ArrayList<>();
        for (int i = 0; i < 1_024; i++) {
            frames.add(new StackTraceElement("dev.strata.Parser", "readArray", "Parser.java", i));
        }
        return frames;
    }

    private final class CapturingHandler extends Handler {

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
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
