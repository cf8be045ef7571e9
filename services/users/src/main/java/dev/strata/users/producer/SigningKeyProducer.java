package dev.strata.users.producer;

import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.strata.users.config.SigningKey;
import dev.strata.users.config.SigningKeySettings;

/** Makes the one signing key injectable. */
@Dependent
public class SigningKeyProducer {

    private static final Logger LOG = Logger.getLogger(SigningKeyProducer.class.getName());

    @Produces
    @Singleton
    SigningKey signingKey(SigningKeySettings settings) {
        SigningKeyFile file = new SigningKeyFile(settings.file());
        if (!file.exists() && settings.isMadeWhenMissing()) {
            file.create();
            LOG.info(() -> "Made a key to sign access tokens with: " + settings.file());
        }
        return file.read();
    }
}
