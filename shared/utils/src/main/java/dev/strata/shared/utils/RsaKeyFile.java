package dev.strata.shared.utils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Objects;

/**
 * A file with an RSA private key: PEM (RFC 7468) of PKCS #8 (RFC 5958), as {@code openssl genpkey} writes it.
 *
 * @param path where it is
 */
public record RsaKeyFile(Path path) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String RSA = "RSA";
    private static final int BITS = 3_072;
    private static final int LINE_LENGTH = 64;

    /**
     * Makes a key of 3,072 bits, and the file with the folders above it; a file that is there already stays.
     *
     * @return true when it was made now
     * @throws UncheckedIOException when it can't be written
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
            Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file has a folder"));
            Files.writeString(path, BEGIN + "\n" + body + "\n" + END + "\n");
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The key file %s can't be written".formatted(path), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the key.
     *
     * @return the private key, and the public one that goes with it
     * @throws UncheckedIOException when the file can't be read
     * @throws IllegalStateException when it holds no such key
     */
    public KeyPair read() {
        try {
            RSAPrivateCrtKey privateKey = parse(Files.readString(path));
            RSAPublicKeySpec publicKey = new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
            return new KeyPair(KeyFactory.getInstance(RSA).generatePublic(publicKey), privateKey);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file %s can't be read".formatted(path), e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(
                    "The file %s is no RSA private key in PEM of PKCS #8 (%s)".formatted(path, BEGIN), e);
        }
    }

    private static RSAPrivateCrtKey parse(String pem) throws GeneralSecurityException {
        String body = pem.replace(BEGIN, "").replace(END, "");
        byte[] encoded = Base64.getMimeDecoder().decode(body);
        return (RSAPrivateCrtKey) KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
