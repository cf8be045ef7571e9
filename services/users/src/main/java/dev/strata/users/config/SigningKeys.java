package dev.strata.users.config;

import java.util.List;
import java.util.Optional;

/**
 * The current signing key and, during a rotation, the next or previous one.
 *
 * @param current the key that signs
 * @param other a key that is only published, or empty
 */
public record SigningKeys(SigningKey current, Optional<SigningKey> other) {

    /** All keys that valid tokens may be signed with. */
    public List<SigningKey> all() {
        return other.map(key -> List.of(current, key)).orElse(List.of(current));
    }
}
