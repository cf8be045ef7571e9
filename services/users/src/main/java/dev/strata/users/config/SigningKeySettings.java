package dev.strata.users.config;

import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the keys that sign access tokens come from. */
@ApplicationScoped
public class SigningKeySettings {

    private final Optional<String> file;
    private final Optional<String> otherFile;
    private final boolean create;

    @Inject
    public SigningKeySettings(
            @ConfigProperty(name = "token.signing-key.file") Optional<String> file,
            @ConfigProperty(name = "token.other-key.file") Optional<String> otherFile,
            @ConfigProperty(name = "token.signing-key.create") boolean create) {
        this.file = file;
        this.otherFile = otherFile;
        this.create = create;
    }

    /**
     * The key file.
     *
     * @return a file with an RSA private key, PEM (RFC 7468) of PKCS #8
     * @throws IllegalStateException when no file is named
     */
    public Path file() {
        return Path.of(file.orElseThrow(() -> new IllegalStateException(
                "No key to sign access tokens with: set TOKEN_SIGNING_KEY_FILE to a PEM file with an RSA private key "
                        + "(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out signing-key.pem).")));
    }

    /**
     * The file of the other key of a rotation.
     *
     * @return a file like {@link #file()}, or empty while no keys are rotated
     */
    public Optional<Path> otherFile() {
        return otherFile.map(Path::of);
    }

    /**
     * Whether a missing file is made; true in dev mode and tests only.
     *
     * @return true to make one
     */
    public boolean isMadeWhenMissing() {
        return create;
    }
}
