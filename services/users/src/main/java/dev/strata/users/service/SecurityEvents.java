package dev.strata.users.service;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;

import dev.strata.shared.utils.Log;

/** Logs and counts security events, with ids only: no email, name or address. */
@ApplicationScoped
public class SecurityEvents {

    private static final Logger LOG = Log.named("security");
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("event");

    private final LongCounter counter;

    @Inject
    public SecurityEvents(OpenTelemetry telemetry) {
        this.counter = telemetry
                .getMeter(SecurityEvents.class.getName())
                .counterBuilder("security.events")
                .setDescription("Security events such as refused logins and granted roles")
                .setUnit("{event}")
                .build();
    }

    /** Records a routine event. */
    public void info(String event, UUID user) {
        record(Level.INFO, event, user);
    }

    /** Records an event that may be an attack. */
    public void warn(String event, UUID user) {
        record(Level.WARNING, event, user);
    }

    private void record(Level level, String event, UUID user) {
        LOG.log(level, () -> "event=%s user=%s".formatted(event, user));
        counter.add(1, Attributes.of(EVENT, event));
    }
}
