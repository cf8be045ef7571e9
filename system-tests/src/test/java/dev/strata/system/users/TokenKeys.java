package dev.strata.system.users;

import java.net.URI;
import java.util.Map;

import dev.strata.system.ServiceSettings;

/** Where the keys are that verify access tokens: as in production; dev mode reads a file. */
public final class TokenKeys implements ServiceSettings {

    @Override
    public Map<String, String> among(Map<String, URI> services) {
        return Map.of("TOKEN_KEYS_LOCATION", services.get("users") + "/api/v1/jwks");
    }
}
