package dev.strata.users.service;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.users.util.Passwords;

/**
 * Argon2id (RFC 9106) with those parameters of the OWASP Password Storage Cheat Sheet that take the least memory: with more,
 * a small heap would be collected once for each hash. Each takes 7 MiB and a CPU core, so only a few are computed at a
 * time; requests beyond a limited queue are rejected at once.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int MEMORY_KIB = 7_168;
    private static final int ITERATIONS = 5;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);
    private static final String DUMMY_HASH = argon2("dummy password");
    // With a quarter of a second for a hash on a busy machine, the last one waits for two seconds.
    private static final int WAITING_PER_PLACE = 8;

    private final HashingQueue logins;
    private final HashingQueue registrations;

    @Inject
    public PasswordHasher(@ConfigProperty(name = "password.hashing.concurrency") int concurrency) {
        int places = concurrency > 0 ? concurrency : Runtime.getRuntime().availableProcessors();
        this.logins = queue(places);
        this.registrations = queue(Math.max(1, places / 2));
    }

    private static HashingQueue queue(int places) {
        return new HashingQueue(places, places * WAITING_PER_PLACE);
    }

    /** For logins, so that a flood of registrations does not lock existing users out. */
    public String hash(String password) {
        return logins.run(() -> argon2(password));
    }

    /** Like {@link #hash}, but returns empty if the queue is full. */
    public Optional<String> hashUnlessBusy(String password) {
        return logins.runUnlessFull(() -> argon2(password));
    }

    public String hashForRegistration(String password) {
        return registrations.run(() -> argon2(password));
    }

    /** Takes as long without a hash, so that timing does not reveal whether an account exists. */
    public boolean matches(String password, Optional<String> hash) {
        String expected = hash.orElse(DUMMY_HASH);
        return logins.run(() -> Password.check(Passwords.normalise(password), expected)
                        .with(Argon2Function.getInstanceFromHash(expected)))
                && hash.isPresent();
    }

    /** Returns whether a hash uses other than the current parameters. */
    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    private static String argon2(String password) {
        return Password.hash(Passwords.normalise(password))
                .addRandomSalt(SALT_BYTES)
                .with(ARGON2)
                .getResult();
    }
}
