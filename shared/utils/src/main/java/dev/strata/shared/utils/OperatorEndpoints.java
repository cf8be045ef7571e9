package dev.strata.shared.utils;

import org.eclipse.microprofile.config.ConfigProvider;

/** What a service tells about itself outside of its API, which only operators need. */
public final class OperatorEndpoints {

    /** The name of the setting that opens them. */
    public static final String SETTING = "operator-endpoints";

    private static final String ANY_CHECK = "check";

    private OperatorEndpoints() {}

    /**
     * Returns whether they are open.
     *
     * @return false unless {@code OPERATOR_ENDPOINTS} is {@code true}
     */
    public static boolean areOpen() {
        return ConfigProvider.getConfig()
                .getOptionalValue(SETTING, Boolean.class)
                .orElse(false);
    }

    /**
     * Returns the name under which a health check is reported.
     *
     * @param name what it checks
     * @param areOpen whether operators' endpoints are open
     * @return the same for all checks unless they are open, because {@code /health} needs no token
     */
    public static String nameOfCheck(String name, boolean areOpen) {
        return areOpen ? name : ANY_CHECK;
    }
}
