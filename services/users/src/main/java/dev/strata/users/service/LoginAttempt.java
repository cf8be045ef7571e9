package dev.strata.users.service;

import java.util.List;
import java.util.stream.Stream;

/**
 * A login that has been counted as failed, until it succeeds.
 *
 * @param place the hash of the account and the client's network
 * @param isFamiliar whether the account has been used from that network
 * @param delayed the subjects whose next attempt is delayed, as hashes
 * @param guesses the subject whose wrong passwords are limited, as a hash
 * @param guessesElsewhere the same for unfamiliar networks
 */
record LoginAttempt(String place, boolean isFamiliar, List<String> delayed, String guesses, String guessesElsewhere) {

    /** All subjects for which the attempt was counted. */
    Stream<String> counted() {
        return Stream.concat(delayed.stream(), Stream.of(guesses));
    }
}
