package dev.strata.shared.web.security;

/** No access token can be verified: the keys of the issuer could not be read since the service started. */
public class KeySetUnavailableException extends RuntimeException {

    KeySetUnavailableException() {
        super("The keys that verify access tokens could not be read yet");
    }
}
