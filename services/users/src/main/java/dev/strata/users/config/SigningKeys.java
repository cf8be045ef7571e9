package dev.strata.users.config;

import java.util.List;
import java.util.Optional;

/**
 * The key that signs, and beside it, while keys are rotated, the one that will sign next or signed before.
 *
 * @param current signs
 * @param other is only published, or empty
 */
public record SigningKeys(SigningKey current, Optional<SigningKey> other) {

    /** Every key that a token in use may be signed with. */
    public List<SigningKey> all() {
        return other.map(key -> List.of(current, key)).orElse(List.of(current));
    }
}
