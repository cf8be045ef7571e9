package dev.strata.users.service;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id (RFC 9106) at the parameters that the OWASP Password Storage Cheat Sheet asks for. */
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

    public String hash(String password) {
        return argon2(password);
    }

    /** Takes as long when there is no hash as when there is one, so that time does not tell who has an account. */
    public boolean matches(String password, Optional<String> hash) {
        String known = hash.orElse(NOBODYS_HASH);
        return Password.check(password, known).with(Argon2Function.getInstanceFromHash(known)) && hash.isPresent();
    }

    private static String argon2(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }
}
