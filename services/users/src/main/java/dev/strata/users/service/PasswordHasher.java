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
 * Argon2id (RFC 9106) with the parameters of the OWASP Password Storage Cheat Sheet. Each hash takes 19 MiB and a CPU
 * core, so concurrency is limited; requests that wait too long are rejected.
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
    private static final String DUMMY_HASH = argon2("dummy password");
    private static final int MAX_WAIT_SECONDS = 3;

    private final Semaphore permits;

    @Inject
    public PasswordHasher(@ConfigProperty(name = "password.hashing.concurrency") int concurrency) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.permits = new Semaphore(concurrency > 0 ? concurrency : processors, true);
    }

    public String hash(String password) {
        return withPermit(() -> argon2(password));
    }

    /** Takes the same time without a hash, so that timing does not reveal whether an account exists. */
    public boolean matches(String password, Optional<String> hash) {
        String expected = hash.orElse(DUMMY_HASH);
        return withPermit(() -> Password.check(normalise(password), expected)
                        .with(Argon2Function.getInstanceFromHash(expected)))
                && hash.isPresent();
    }

    /** Returns whether a hash uses other than the current parameters. */
    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    private <T> T withPermit(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new HashingBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HashingBusyException();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private static String argon2(String password) {
        return Password.hash(normalise(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult();
    }

    // Keyboards may encode the same character differently (NIST SP 800-63B, section 5.1.1.2).
    private static String normalise(String password) {
        return Normalizer.normalize(password, Form.NFKC);
    }
}
