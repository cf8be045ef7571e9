package dev.strata.shared.event.broker;

/** The broker will never accept the message, for instance because it is too large. */
public class MessageRefusedException extends RuntimeException {

    public MessageRefusedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
