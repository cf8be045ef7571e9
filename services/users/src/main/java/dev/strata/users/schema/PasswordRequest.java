package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new password, and the current one as proof.
 *
 * @param currentPassword the password that is in force
 * @param newPassword 8 to 128 characters, of any kind
 */
public record PasswordRequest(
        @NotNull @Size(max = 128) String currentPassword,
        @NotNull @Size(min = 8, max = 128) @UncommonPassword String newPassword) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "PasswordRequest[...]";
    }
}
