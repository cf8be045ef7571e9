package dev.strata.users.producer;

import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.strata.users.config.SigningKeySettings;
import dev.strata.users.config.SigningKeys;

/** Makes the signing keys injectable. */
@Dependent
public class SigningKeyProducer {

    private static final Logger LOG = Logger.getLogger(SigningKeyProducer.class.getName());

    @Produces
    @Singleton
    SigningKeys signingKeys(SigningKeySettings settings) {
        SigningKeyFile file = new SigningKeyFile(settings.file());
        if (!file.exists() && settings.isMadeWhenMissing()) {
            file.create();
            LOG.info(() -> "Made a key to sign access tokens with: " + settings.file());
        }
        return new SigningKeys(file.read(), settings.otherFile().map(other -> new SigningKeyFile(other).read()));
    }
}
