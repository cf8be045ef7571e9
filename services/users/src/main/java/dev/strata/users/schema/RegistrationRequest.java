package dev.strata.users.schema;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody who wants an account.
 *
 * @param email the address to log in with
 * @param name what to call the user
 * @param password 8 to 128 characters, of any kind
 */
public record RegistrationRequest(
        @NotNull @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(min = 8, max = 128) @UncommonPassword String password) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "RegistrationRequest[...]";
    }
}
