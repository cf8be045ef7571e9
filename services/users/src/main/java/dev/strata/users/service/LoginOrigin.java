package dev.strata.users.service;

import dev.strata.users.entity.User;

/**
 * Whose login it is, and where it comes from.
 *
 * @param email the address of the account, whether there is one or not
 * @param address the network address of the caller
 */
record LoginOrigin(String email, String address) {

    LoginOrigin {
        email = User.normalised(email);
    }

    /** All attempts at the account, from addresses that it has never been used from. */
    String account() {
        return Sha256.of("account " + email);
    }

    /** All attempts from the address, at accounts that were never used from it. */
    String network() {
        return Sha256.of("address " + address);
    }

    /** The attempts at this account from this address. */
    String pair() {
        return Sha256.of("account " + email + " from " + address);
    }
}
