package dev.strata.users.exception;

/** A refresh token that is unknown, expired, spent or revoked. */
public class RefreshTokenRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefreshTokenRefusedException() {
        super("The refresh token is not valid; log in again.");
    }
}
