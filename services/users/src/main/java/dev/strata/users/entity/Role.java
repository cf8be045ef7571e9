package dev.strata.users.entity;

/** User roles, named as in the {@code groups} claim of an access token. */
public enum Role {
    /** Administers the shop. */
    ADMIN,
    /** Places orders. */
    CUSTOMER,
    /** Reports payments of orders. */
    PAYMENTS
}
