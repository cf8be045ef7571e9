package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.schemas.constraint.SingleLine;
import dev.strata.users.util.EmailAddresses;
import dev.strata.users.util.Passwords;

/**
 * A registration.
 *
 * @param email the email address to log in with
 * @param name the display name
 * @param password 8 to 128 characters of any kind
 */
@Schema(examples = """
                {"email": "ann@example.com", "name": "Ann", "password": "correct horse"}
                """)
@PasswordIsNotEmail
public record RegistrationRequest(
        @NotNull @Mailbox @CodePoints(max = EmailAddresses.MAX_LENGTH) @Schema(format = "email")
        String email,

        @NotNull @SingleLine @CodePoints(max = 100) String name,

        @NotNull @NewPassword @Schema(minLength = Passwords.MIN_LENGTH, maxLength = Passwords.MAX_LENGTH)
        String password) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "RegistrationRequest[...]";
    }
}
