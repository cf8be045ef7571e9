package dev.strata.system;

import java.net.URI;
import java.util.Map;

/**
 * Settings for all services under test that come from one of them. Found by {@link java.util.ServiceLoader}, so that
 * this package depends on no service.
 */
public interface ServiceSettings {

    /** Environment variables, given the addresses of the services by name. */
    Map<String, String> forServicesAt(Map<String, URI> urls);
}
