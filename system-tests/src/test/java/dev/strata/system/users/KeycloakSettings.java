package dev.strata.system.users;

import java.net.URI;
import java.util.Map;

import dev.strata.system.ServiceSettings;

/** With {@code -Pkeycloak}, access tokens come from Keycloak. */
public final class KeycloakSettings implements ServiceSettings {

    @Override
    public Map<String, String> forServicesAt(Map<String, URI> urls) {
        return Keycloak.ofThisRun()
                .map(keycloak ->
                        Map.of("TOKEN_ISSUER", keycloak.issuer(), "TOKEN_KEYS_LOCATION", keycloak.keysLocation()))
                .orElse(Map.of());
    }
}
