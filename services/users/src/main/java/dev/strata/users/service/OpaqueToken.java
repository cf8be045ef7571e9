package dev.strata.users.service;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates tokens that cannot be guessed. */
final class OpaqueToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private OpaqueToken() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
