package dev.strata.users.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;

import dev.strata.users.config.SigningKey;

/** Reads an RSA key pair from a PEM file (RFC 7468), or makes the file. */
final class SigningKeyFile {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String RSA = "RSA";
    private static final int BITS = 3_072;

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    void create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            String pem = BEGIN + "\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n" + END + "\n";
            Files.createDirectories(file.getParent());
            Files.writeString(file, pem);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file %s can't be written".formatted(file), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SigningKey read() {
        try {
            RSAPrivateCrtKey privateKey = parse(Files.readString(file));
            RSAPublicKey publicKey = (RSAPublicKey) KeyFactory.getInstance(RSA)
                    .generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
            return new SigningKey(thumbprint(publicKey), privateKey, publicKey);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file %s can't be read".formatted(file), e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(
                    "The file %s is no RSA private key in PEM of PKCS #8 (%s)".formatted(file, BEGIN), e);
        }
    }

    private static RSAPrivateCrtKey parse(String pem) throws GeneralSecurityException {
        String body = pem.replace(BEGIN, "").replace(END, "");
        byte[] encoded = Base64.getMimeDecoder().decode(body);
        return (RSAPrivateCrtKey) KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String thumbprint(RSAPublicKey key) {
        JsonWebKey jwk = new RsaJsonWebKey(key);
        return jwk.calculateBase64urlEncodedThumbprint("SHA-256");
    }
}
