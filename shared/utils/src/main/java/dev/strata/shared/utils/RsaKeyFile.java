package dev.strata.shared.utils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * An RSA private key file in PEM-encoded PKCS #8 (RFC 7468, RFC 5958), the format of {@code openssl genpkey}.
 *
 * @param path the path of the file
 */
public record RsaKeyFile(Path path) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String RSA = "RSA";
    private static final int BITS = 3_072;
    private static final int LINE_LENGTH = 64;

    /**
     * Generates a 3,072-bit key and writes the file, with its parent directories, unless the file exists. Only its owner
     * may read it, where the file system knows such permissions.
     *
     * @return true when the file was created
     * @throws UncheckedIOException when the file can't be written
     */
    public boolean createIfMissing() {
        if (Files.exists(path)) {
            return false;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(LINE_LENGTH, new byte[] {'\n'}).encodeToString(encoded);
            Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file has a parent directory");
            Files.createDirectories(folder);
            // A temporary file is its owner's only.
            Path whole = Files.createTempFile(folder, "key", null);
            Files.writeString(whole, BEGIN + "\n" + body + "\n" + END + "\n");
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "Cannot write key file %s", path), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the key pair.
     *
     * @return the private key and its public key
     * @throws UncheckedIOException when the file can't be read
     * @throws IllegalStateException when the file does not contain such a key
     */
    public KeyPair read() {
        try {
            RSAPrivateCrtKey privateKey = parse(Files.readString(path));
            RSAPublicKeySpec publicKey = new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
            return new KeyPair(KeyFactory.getInstance(RSA).generatePublic(publicKey), privateKey);
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "Cannot read key file %s", path), e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s is not an RSA private key in PEM-encoded PKCS #8 (%s)", path, BEGIN),
                    e);
        }
    }

    private static RSAPrivateCrtKey parse(String pem) throws GeneralSecurityException {
        String body = pem.replace(BEGIN, "").replace(END, "");
        byte[] encoded = Base64.getMimeDecoder().decode(body);
        return (RSAPrivateCrtKey) KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
