package dev.strata.users.producer;

import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperties;

import dev.strata.shared.utils.Log;
import dev.strata.shared.utils.RsaKeyFile;
import dev.strata.users.config.SigningKey;
import dev.strata.users.config.SigningKeySettings;
import dev.strata.users.config.SigningKeys;

/** Makes the signing keys injectable. */
@Dependent
public class SigningKeyProducer {

    private static final Logger LOG = Log.of(SigningKeyProducer.class);

    @Inject
    @ConfigProperties
    private SigningKeySettings settings;

    @Produces
    @Singleton
    SigningKeys signingKeys() {
        RsaKeyFile file = new RsaKeyFile(settings.file());
        if (settings.isCreatedIfMissing() && file.createIfMissing()) {
            LOG.info(() -> "Created signing key " + file.path());
        }
        return new SigningKeys(
                read(file), settings.otherFile().map(RsaKeyFile::new).map(SigningKeyProducer::read));
    }

    private static SigningKey read(RsaKeyFile file) {
        return SigningKey.of(file.read());
    }
}
