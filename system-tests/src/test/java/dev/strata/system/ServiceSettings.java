package dev.strata.system;

import java.net.URI;
import java.util.Map;

/**
 * What every service under test has to know of one of them. Found by {@link java.util.ServiceLoader}, so that the
 * environment knows none by name.
 */
public interface ServiceSettings {

    /** Environment variables, for services that answer at these addresses. */
    Map<String, String> among(Map<String, URI> services);
}
