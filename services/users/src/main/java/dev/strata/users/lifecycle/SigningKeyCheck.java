package dev.strata.users.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

import dev.strata.users.config.SigningKey;

/** Reads the signing key at the start: a service that can't sign must not wait for the first login to say so. */
@ApplicationScoped
public class SigningKeyCheck {

    void read(@Observes Startup start, SigningKey key) {
        if (key.id().isEmpty()) {
            throw new IllegalStateException("The signing key has no id");
        }
    }
}
