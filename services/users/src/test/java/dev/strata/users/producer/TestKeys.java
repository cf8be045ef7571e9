package dev.strata.users.producer;

import java.nio.file.Path;

import dev.strata.users.config.SigningKey;

/** Signing keys for tests. */
public final class TestKeys {

    private TestKeys() {}

    public static SigningKey in(Path folder) {
        SigningKeyFile file = new SigningKeyFile(folder.resolve("signing-key.pem"));
        file.create();
        return file.read();
    }
}
