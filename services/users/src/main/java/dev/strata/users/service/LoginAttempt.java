package dev.strata.users.service;

import java.util.List;
import java.util.stream.Stream;

/**
 * A login that has been counted as failed, until it succeeds.
 *
 * @param place the hash of the account and the client's network
 * @param isFamiliar whether the account has been used from there
 * @param delayed the hashes of what delays the next one
 * @param guesses the hash of what limits their number
 * @param guessesElsewhere the hash of what limits their number from networks that are not familiar
 */
record LoginAttempt(String place, boolean isFamiliar, List<String> delayed, String guesses, String guessesElsewhere) {

    /** The hashes of all that it was counted for. */
    Stream<String> counted() {
        return Stream.concat(delayed.stream(), Stream.of(guesses));
    }
}
