package dev.strata.users.service;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.users.exception.HashingBusyException;

/**
 * Argon2id (RFC 9106) at the parameters that the OWASP Password Storage Cheat Sheet asks for. Each hash takes 19 MiB and
 * a processor, so only a few are made at once; the others wait, and are refused when that takes too long.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);
    private static final String NOBODYS_HASH = argon2("nobody has this password");
    private static final int LONGEST_WAIT_SECONDS = 3;

    private final Semaphore places;

    @Inject
    public PasswordHasher(@ConfigProperty(name = "password.hashing.concurrency") int concurrency) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.places = new Semaphore(concurrency > 0 ? concurrency : processors, true);
    }

    public String hash(String password) {
        return inTurn(() -> argon2(password));
    }

    /** Takes as long when there is no hash as when there is one, so that time does not tell who has an account. */
    public boolean matches(String password, Optional<String> hash) {
        String known = hash.orElse(NOBODYS_HASH);
        return inTurn(() -> Password.check(normalised(password), known).with(Argon2Function.getInstanceFromHash(known)))
                && hash.isPresent();
    }

    /** Tells whether a hash was made when other parameters were advised. */
    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new HashingBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HashingBusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static String argon2(String password) {
        return Password.hash(normalised(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult();
    }

    // Two keyboards may send one letter as different characters (NIST SP 800-63B, section 5.1.1.2).
    private static String normalised(String password) {
        return Normalizer.normalize(password, Form.NFKC);
    }
}
