package dev.strata.users.producer;

import java.nio.file.Path;
import java.util.Optional;

import dev.strata.users.config.SigningKey;
import dev.strata.users.config.SigningKeys;

/** Signing keys for tests. */
public final class TestKeys {

    private TestKeys() {}

    public static SigningKeys in(Path folder) {
        return new SigningKeys(key(folder.resolve("signing-key.pem")), Optional.of(key(folder.resolve("other.pem"))));
    }

    private static SigningKey key(Path path) {
        SigningKeyFile file = new SigningKeyFile(path);
        file.create();
        return file.read();
    }
}
