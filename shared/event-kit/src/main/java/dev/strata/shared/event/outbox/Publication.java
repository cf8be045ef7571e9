package dev.strata.shared.event.outbox;

/** The result of publishing from the outbox. */
public enum Publication {
    /** None waited. */
    NOTHING_TO_DO,
    /** Some were published; more may wait. */
    DONE,
    /** Another instance of the service is publishing. */
    BUSY,
    /** The broker is unavailable; events still wait. */
    BROKER_AWAY
}
