package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        @NotNull @Size(max = 254) String email,
        @NotNull @Size(max = 128) String password) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "LoginRequest[...]";
    }
}
