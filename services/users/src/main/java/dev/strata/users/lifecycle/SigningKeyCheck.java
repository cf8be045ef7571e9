package dev.strata.users.lifecycle;

import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

import dev.strata.users.config.SigningKeys;

/** Reads the signing keys at the start: a service that can't sign must not wait for the first login to say so. */
@ApplicationScoped
public class SigningKeyCheck {

    private static final Logger LOG = Logger.getLogger(SigningKeyCheck.class.getName());

    void read(@Observes Startup start, SigningKeys keys) {
        LOG.info(() -> "Signs access tokens with the key " + keys.current().id());
        keys.other().ifPresent(key -> LOG.info(() -> "Publishes the key %s beside it".formatted(key.id())));
    }
}
