package dev.strata.catalog.handler;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;

/** A handler with a mistake that no exception reports. */
@ApplicationScoped
public class BrokenHandler implements EventHandler<BrokenHandler.LampLit> {

    static final String TYPE = "lamps.lamp-lit.v1";

    @Override
    public void handle(LampLit event) {
        throw new StackOverflowError();
    }

    /** What it reads of the event. */
    @EventType(TYPE)
    public record LampLit() {}
}
