package dev.strata.shared.web.security;

/** The keys of the issuer, without which no access token can be verified, could not be read since the service started. */
public class KeySetUnavailableException extends RuntimeException {

    KeySetUnavailableException() {
        super("The keys that verify access tokens could not be read yet");
    }
}
