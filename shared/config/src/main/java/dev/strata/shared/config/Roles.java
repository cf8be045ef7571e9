package dev.strata.shared.config;

/** The roles of the house, as they stand in the {@code groups} claim of an access token. */
public final class Roles {

    /** Runs the shop: keeps the catalog, sees every order, locks accounts. */
    public static final String ADMIN = "ADMIN";

    /** Buys; everybody who registers is one. */
    public static final String CUSTOMER = "CUSTOMER";

    private Roles() {}
}
