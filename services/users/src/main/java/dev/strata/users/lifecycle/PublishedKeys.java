package dev.strata.users.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Reads the signing keys at the start: a service that can't sign must not wait for the first login to say so. In dev
 * mode it leaves the public ones in a file as well, where services that run alone find them.
 */
@ApplicationScoped
public class PublishedKeys {

    private static final Logger LOG = Log.of(PublishedKeys.class);

    private final Optional<String> file;

    @Inject
    public PublishedKeys(@ConfigProperty(name = "token.published-keys.file") Optional<String> file) {
        this.file = file;
    }

    void publish(@Observes Startup start, SigningKeys keys, AccessTokenIssuer issuer) throws IOException {
        LOG.info(() -> "Signs access tokens with the key " + keys.current().id());
        keys.other().ifPresent(key -> LOG.info(() -> "Publishes the key %s beside it".formatted(key.id())));
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), issuer.publicKeys());
        }
    }
}
