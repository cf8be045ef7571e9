package dev.strata.users.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.utils.Log;
import dev.strata.users.config.SigningKeys;
import dev.strata.users.service.AccessTokenIssuer;

/**
 * Reads the signing keys at startup, so that a missing key fails the start rather than the first login. In dev mode,
 * also writes the public keys to a file for services that run without this one.
 */
@ApplicationScoped
public class PublishedKeys {

    private static final Logger LOG = Log.of(PublishedKeys.class);

    private final Optional<String> file;

    @Inject
    public PublishedKeys(@ConfigProperty(name = "token.published-keys.file") Optional<String> file) {
        this.file = file;
    }

    void publish(@Observes Startup startup, SigningKeys keys, AccessTokenIssuer issuer) throws IOException {
        LOG.info(() -> "Signing access tokens with key " + keys.current().id());
        keys.other().ifPresent(key -> LOG.info(() -> String.format(Locale.ROOT, "Also publishing key %s", key.id())));
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), issuer.publicKeys());
        }
    }
}
