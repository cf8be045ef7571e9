package dev.strata.shared.event.broker;

/** The broker refuses a message for what it is, and always will. */
public class MessageRefusedException extends RuntimeException {

    public MessageRefusedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
