package dev.strata.users.service;

import dev.strata.users.entity.User;

/**
 * The account and client address of a login attempt.
 *
 * @param email the email of the account, which may not exist
 * @param address the network address of the client
 */
record LoginOrigin(String email, String address) {

    LoginOrigin {
        email = User.normaliseEmail(email);
    }

    /** Counts attempts at the account from unfamiliar addresses. */
    String accountSubject() {
        return Sha256.of("account " + email);
    }

    /** Counts attempts from the address at accounts that have not been used from it. */
    String addressSubject() {
        return Sha256.of("address " + address);
    }

    /** Counts attempts at the account from a familiar address. */
    String accountAndAddressSubject() {
        return Sha256.of("account " + email + " from " + address);
    }
}
