package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.users.util.EmailAddresses;
import dev.strata.users.util.Passwords;

/**
 * Login credentials.
 *
 * @param email the email address
 * @param password the password
 */
@Schema(examples = """
                {"email": "ann@example.com", "password": "correct horse"}
                """)
public record LoginRequest(
        @NotNull @CodePoints(max = EmailAddresses.MAX_LENGTH)
        String email,

        @NotNull @CodePoints(max = Passwords.MAX_ENTERED_LENGTH)
        String password) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "LoginRequest[...]";
    }
}
