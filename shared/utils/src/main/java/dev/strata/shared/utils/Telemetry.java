package dev.strata.shared.utils;

import jakarta.enterprise.inject.Instance;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import org.eclipse.microprofile.config.ConfigProvider;

/** OpenTelemetry on servers that may run without it. */
public final class Telemetry {

    private Telemetry() {}

    /**
     * Returns whether traces, metrics and logs are exported.
     *
     * @return false unless {@code OTEL_SDK_DISABLED} is {@code false}, without which the server does not load telemetry
     */
    public static boolean isOn() {
        return !ConfigProvider.getConfig()
                .getOptionalValue("otel.sdk.disabled", Boolean.class)
                .orElse(true);
    }

    /**
     * Returns the meter for the metrics of a class.
     *
     * @param telemetry the telemetry of the server, if it has any
     * @param type the class that records the metrics
     * @return a meter that records nothing where there is no telemetry
     */
    public static Meter meter(Instance<OpenTelemetry> telemetry, Class<?> type) {
        return available(telemetry).getMeter(type.getName());
    }

    /**
     * Returns the tracer for the spans of a class.
     *
     * @param telemetry the telemetry of the server, if it has any
     * @param type the class that starts the spans
     * @return a tracer that records nothing where there is no telemetry
     */
    public static Tracer tracer(Instance<OpenTelemetry> telemetry, Class<?> type) {
        return available(telemetry).getTracer(type.getName());
    }

    private static OpenTelemetry available(Instance<OpenTelemetry> telemetry) {
        return telemetry.isResolvable() ? telemetry.get() : OpenTelemetry.noop();
    }
}
