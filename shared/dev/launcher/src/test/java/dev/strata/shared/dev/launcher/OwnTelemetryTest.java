package dev.strata.shared.dev.launcher;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnTelemetryTest {

    @Test
    void leavesTelemetryToTheDashboardUnlessSet() {
        assertThat(OwnTelemetry.of(List.of(Map.of("LOG_LEVEL", "fine"), Map.of())))
                .isEmpty();
    }

    @Test
    void namesTheEndpointOfTheDeveloper() {
        assertThat(OwnTelemetry.of(List.of(
                        Map.of("OTEL_SDK_DISABLED", "false", "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317"),
                        Map.of())))
                .contains("http://localhost:4317");
    }

    @Test
    void knowsThatNobodyWantsAny() {
        assertThat(OwnTelemetry.of(List.of(Map.of(), Map.of("OTEL_SDK_DISABLED", "true"))))
                .contains("nowhere");
    }
}
