package dev.strata.shared.event.inbox;

/** A message is not the JSON that its handler reads, and never will be. */
public class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
