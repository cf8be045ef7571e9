package dev.strata.users.schema;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
public record RegistrationRequest(
        @NotNull @Email @Size(max = 254) @Schema(format = "email")
        String email,

        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(min = 8, max = 128) @UncommonPassword String password) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "RegistrationRequest[...]";
    }
}
