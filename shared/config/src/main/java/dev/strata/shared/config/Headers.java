package dev.strata.shared.config;

/** Header names beyond those that {@link jakarta.ws.rs.core.HttpHeaders} knows. */
public final class Headers {

    /** Names one journey of a request through all services, in logs and answers alike. */
    public static final String CORRELATION_ID = "X-Correlation-ID";

    private Headers() {}
}
