package dev.strata.shared.event.outbox;

/** There is something to publish, once the current transaction has committed. */
public record OutboxChanged() {}
