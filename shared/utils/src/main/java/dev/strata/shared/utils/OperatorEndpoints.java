package dev.strata.shared.utils;

import org.eclipse.microprofile.config.ConfigProvider;

/** What a service reveals about itself outside of its API, for operators only. */
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
     * @param areOpen whether the endpoints are open
     * @return the name; unless the endpoints are open, one for all checks, because {@code /health} needs no token
     */
    public static String nameOfCheck(String name, boolean areOpen) {
        return areOpen ? name : ANY_CHECK;
    }
}
