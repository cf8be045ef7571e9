package dev.strata.shared.dev.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.strata.shared.dev.processes.EnvFile;

/** Where a developer has the telemetry of a service sent: that setting wins over the dashboard. */
final class OwnTelemetry {

    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static final String DISABLED = "OTEL_SDK_DISABLED";

    private OwnTelemetry() {}

    /** The place, or what stands for it; empty if it may go to the dashboard. */
    static Optional<String> of(Service service) {
        return of(List.of(new EnvFile(service.folder()).settings(), System.getenv()));
    }

    static Optional<String> of(List<Map<String, String>> settings) {
        return settings.stream()
                .filter(each -> each.containsKey(ENDPOINT) || each.containsKey(DISABLED))
                .findFirst()
                .map(each ->
                        "true".equals(each.get(DISABLED)) ? "nowhere" : each.getOrDefault(ENDPOINT, "a collector"));
    }
}
