package dev.strata.shared.config;

/** User roles, as listed in the {@code groups} claim of an access token. */
public final class Roles {

    /** Maintains the catalog, sees every order and manages accounts. */
    public static final String ADMIN = "ADMIN";

    /** Places orders; granted on registration. */
    public static final String CUSTOMER = "CUSTOMER";

    /** Reports payments: the account of the payment provider, never that of a person. */
    public static final String PAYMENTS = "PAYMENTS";

    private Roles() {}
}
