package dev.strata.shared.event.telemetry;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;

import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.utils.Telemetry;

/** Metrics of the outbox and the inbox. */
@ApplicationScoped
public class EventMetrics {

    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("event.type");

    private final LongCounter published;
    private final LongCounter handled;
    private final LongCounter retried;

    private volatile Backlog backlog = new Backlog(0, Duration.ZERO, 0);
    private volatile long lag;

    @Inject
    EventMetrics(Instance<OpenTelemetry> telemetry) {
        this(Telemetry.meter(telemetry, EventMetrics.class));
    }

    public EventMetrics(Meter meter) {
        published = counter(meter, "events.published", "Number of events that the broker has acknowledged");
        handled = counter(meter, "events.handled", "Number of events handled");
        retried =
                counter(meter, "events.retried", "Number of attempts to handle an event that failed and are repeated");
        meter.gaugeBuilder("outbox.waiting")
                .ofLongs()
                .setDescription("Number of events in the outbox")
                .setUnit("{event}")
                .buildWithCallback(gauge -> gauge.record(backlog.waiting()));
        meter.gaugeBuilder("outbox.oldest")
                .setDescription("Age of the oldest event in the outbox")
                .setUnit("s")
                .buildWithCallback(gauge -> gauge.record(backlog.oldest().toSeconds()));
        meter.gaugeBuilder("events.parked")
                .ofLongs()
                .setDescription("Number of events that wait for an administrator")
                .setUnit("{event}")
                .buildWithCallback(gauge -> gauge.record(backlog.parked()));
        meter.gaugeBuilder("events.lag")
                .ofLongs()
                .setDescription("Number of events on Kafka that this instance has not handled yet")
                .setUnit("{event}")
                .buildWithCallback(gauge -> gauge.record(lag));
    }

    private static LongCounter counter(Meter meter, String name, String description) {
        return meter.counterBuilder(name)
                .setDescription(description)
                .setUnit("{event}")
                .build();
    }

    public void countPublished(EventMessage message) {
        published.add(1, attributesOf(message));
    }

    public void countHandled(EventMessage message) {
        handled.add(1, attributesOf(message));
    }

    public void countRetried(EventMessage message) {
        retried.add(1, attributesOf(message));
    }

    public void setBacklog(Backlog backlog) {
        this.backlog = backlog;
    }

    public void setLag(long events) {
        this.lag = events;
    }

    private static Attributes attributesOf(EventMessage message) {
        return Attributes.of(TYPE, message.type());
    }

    /**
     * The events that wait.
     *
     * @param waiting the number of events in the outbox
     * @param oldest the age of the oldest of them
     * @param parked the number of events that wait for an administrator
     */
    public record Backlog(long waiting, Duration oldest, long parked) {}
}
