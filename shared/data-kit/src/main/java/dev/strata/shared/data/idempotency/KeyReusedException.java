package dev.strata.shared.data.idempotency;

/** The idempotency key belongs to a different request. */
public class KeyReusedException extends RuntimeException {

    KeyReusedException() {
        super("This Idempotency-Key was used for a different request; send a new key with each new request.");
    }
}
