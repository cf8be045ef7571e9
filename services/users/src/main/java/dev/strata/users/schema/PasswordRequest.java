package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A password change.
 *
 * @param currentPassword the current password, to confirm the change
 * @param newPassword the new password, 8 to 128 characters of any kind
 */
@Schema(examples = """
                {"currentPassword": "correct horse", "newPassword": "battery staple"}
                """)
public record PasswordRequest(
        @NotNull @Size(max = 128) String currentPassword,
        @NotNull @Size(min = 8, max = 128) @UncommonPassword String newPassword) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "PasswordRequest[...]";
    }
}
