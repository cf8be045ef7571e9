package dev.strata.users.exception;

/** A refresh token that is unknown, expired, spent or revoked. */
public class RefreshTokenRefusedException extends RuntimeException {

    public RefreshTokenRefusedException() {
        super("The refresh token is not valid; log in again.");
    }
}
