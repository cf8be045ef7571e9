package dev.strata.shared.event;

/** Something that happened in this service and that others may want to know: a record with an {@link EventType}. */
public interface DomainEvent {

    /**
     * Returns what the event is about. Events with the same key are handled in the order in which they were published.
     *
     * @return an id, such as that of the order
     */
    String key();
}
