package dev.strata.users.config;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;

import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The files with the keys that sign access tokens. */
@Dependent
@ConfigProperties(prefix = "token.signingKey")
public class SigningKeySettings {

    private Optional<String> file;
    private Optional<String> otherFile;
    private boolean create;

    /**
     * The file of the key that signs.
     *
     * @return a file with an RSA private key in PEM-encoded PKCS #8
     * @throws IllegalStateException when no file is configured
     */
    public Path file() {
        return Path.of(file.orElseThrow(() -> new IllegalStateException(
                "Missing key to sign access tokens: set TOKEN_SIGNING_KEY_FILE to a PEM file with an RSA private key "
                        + "(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out signing-key.pem).")));
    }

    /**
     * The other key during a rotation.
     *
     * @return a file like {@link #file()}, or empty while no rotation is in progress
     */
    public Optional<Path> otherFile() {
        return otherFile.map(Path::of);
    }

    /** Whether a missing file is created; true in dev mode and tests only. */
    public boolean isCreatedIfMissing() {
        return create;
    }
}
