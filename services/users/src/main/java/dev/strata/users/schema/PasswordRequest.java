package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.users.util.Passwords;

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
        @NotNull @CodePoints(max = Passwords.MAX_ENTERED_LENGTH)
        String currentPassword,

        @NotNull @NewPassword @Schema(minLength = Passwords.MIN_LENGTH, maxLength = Passwords.MAX_LENGTH)
        String newPassword) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "PasswordRequest[...]";
    }
}
