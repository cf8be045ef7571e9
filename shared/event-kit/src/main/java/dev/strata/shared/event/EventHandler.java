package dev.strata.shared.event;

/**
 * What a service does when another one publishes an event: an application-scoped bean in the package {@code handler}, one for
 * each type. It is called in a transaction that also records the event as handled, so what it does with the database and
 * what it publishes happens once. A service that it calls over HTTP may be called again.
 *
 * <p>An exception rolls everything back. The event is handled again later: without limit after a transient failure,
 * such as a database outage, otherwise a few times before it is parked.
 *
 * @param <E> the event, as a record with an {@link EventType} and the members that this service reads; unknown ones are
 *     ignored
 */
public interface EventHandler<E> {

    /**
     * Handles an event.
     *
     * @param event the event
     */
    void handle(E event);
}
