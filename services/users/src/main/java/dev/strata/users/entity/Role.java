package dev.strata.users.entity;

/** What a user may do; the names are the groups of an access token. */
public enum Role {
    /** Runs the shop. */
    ADMIN,
    /** Buys. */
    CUSTOMER
}
