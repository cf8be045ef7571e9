package dev.strata.users.service;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;

import dev.strata.shared.utils.Log;
import dev.strata.shared.utils.Telemetry;

/** Logs and counts security events, with ids only: no email, name or address. */
@ApplicationScoped
public class SecurityEvents {

    private static final Logger LOG = Log.named("security");
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("event");

    private final Event<Routine> routine;
    private final LongCounter counter;

    @Inject
    public SecurityEvents(Event<Routine> routine, Instance<OpenTelemetry> telemetry) {
        this.routine = routine;
        this.counter = Telemetry.meter(telemetry, SecurityEvents.class)
                .counterBuilder("security.events")
                .setDescription("Security events such as refused logins and granted roles")
                .setUnit("{event}")
                .build();
    }

    /** Alerts detect an increase only from an existing value, so each counter starts at 0. */
    void begin(@Observes Startup startup) {
        for (SecurityEvent event : SecurityEvent.values()) {
            count(0, event);
        }
    }

    /**
     * Records a routine event: in a transaction after its commit, so that what is rolled back is not reported; otherwise
     * at once.
     *
     * @param event what happened
     * @param user the account that it is about, or null when there is none
     * @param actor who caused it, or null if the caller is not authenticated
     */
    public void info(SecurityEvent event, UUID user, UUID actor) {
        routine.fire(new Routine(event, user, actor));
    }

    /** Records at once an event that may be an attack, whatever becomes of the transaction. */
    public void warn(SecurityEvent event, UUID user, UUID actor) {
        record(Level.WARNING, event, user, actor);
    }

    void record(@Observes(during = TransactionPhase.AFTER_SUCCESS) Routine recorded) {
        record(Level.INFO, recorded.event(), recorded.user(), recorded.actor());
    }

    private void record(Level level, SecurityEvent event, UUID user, UUID actor) {
        LOG.log(
                level,
                () -> String.format(
                        Locale.ROOT,
                        "event=%s user=%s actor=%s",
                        event,
                        Objects.toString(user, "unknown"),
                        Objects.toString(actor, "anonymous")));
        count(1, event);
    }

    private void count(int number, SecurityEvent event) {
        counter.add(number, Attributes.of(EVENT, event.toString()));
    }

    private record Routine(SecurityEvent event, UUID user, UUID actor) {}
}
