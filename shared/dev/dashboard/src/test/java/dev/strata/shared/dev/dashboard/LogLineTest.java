package dev.strata.shared.dev.dashboard;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.strata.shared.dev.telemetry.ReceivedLine;

import static org.assertj.core.api.Assertions.assertThat;

class LogLineTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void takesIdsOutOfMessage() {
        LogLine line = line("GET /api/v1/products 200 3 ms, correlationId=abc-1, traceId=" + TRACE, Map.of());

        assertThat(line.text()).isEqualTo("GET /api/v1/products 200 3 ms");
        assertThat(line.correlation()).isEqualTo("abc-1");
        assertThat(line.trace()).isEqualTo(TRACE);
    }

    @Test
    void knowsCorrelationIdWithoutTrace() {
        LogLine line = line("Hello, world, correlationId=abc-1", Map.of());

        assertThat(line.text()).isEqualTo("Hello, world");
        assertThat(line.correlation()).isEqualTo("abc-1");
        assertThat(line.trace()).isEmpty();
    }

    @Test
    void separatesStackTraceInMessage() {
        LogLine line = line("It failed\njava.lang.IllegalStateException: no\n\tat a.B.c(B.java:1)", Map.of());

        assertThat(line.text()).isEqualTo("It failed");
        assertThat(line.stack())
                .startsWith("java.lang.IllegalStateException: no")
                .contains("at a.B.c");
    }

    @Test
    void takesStackTraceOfAttribute() {
        assertThat(line("It failed", Map.of("exception.stacktrace", "java.lang.Error"))
                        .stack())
                .isEqualTo("java.lang.Error");
    }

    @Test
    void knowsLevelsOfEveryServer() {
        assertThat(level("WARNING")).isEqualTo("WARN");
        assertThat(level("SEVERE")).isEqualTo("ERROR");
        assertThat(level("Fatal")).isEqualTo("ERROR");
        assertThat(level("FINE")).isEqualTo("DEBUG");
        assertThat(level("AUDIT")).isEqualTo("INFO");
    }

    private static String level(String level) {
        return LogLine.of(new ReceivedLine("catalog", Instant.EPOCH, level, "l", "text", "", Map.of()))
                .level();
    }

    private static LogLine line(String body, Map<String, String> attributes) {
        return LogLine.of(new ReceivedLine("catalog", Instant.EPOCH, "INFO", "l", body, "", attributes));
    }
}
