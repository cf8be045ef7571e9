package dev.strata.system.users;

import java.net.URI;
import java.util.Map;

import dev.strata.system.ServiceSettings;

/** The public keys that verify access tokens come from the users service, as in production; dev mode reads a file. */
public final class TokenKeySettings implements ServiceSettings {

    @Override
    public Map<String, String> forServicesAt(Map<String, URI> urls) {
        return Map.of("TOKEN_KEYS_LOCATION", urls.get("users") + "/api/v1/jwks");
    }
}
