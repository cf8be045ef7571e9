package dev.strata.shared.event.outbox;

/** What became of the events that waited in the outbox. */
public enum Publication {
    /** None waited. */
    NOTHING_TO_DO,
    /** Some were published; more may wait. */
    DONE,
    /** Another instance of the service is publishing. */
    BUSY,
    /** The broker is away; they still wait. */
    BROKER_AWAY
}
