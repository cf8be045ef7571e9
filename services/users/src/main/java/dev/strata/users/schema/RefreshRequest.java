package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A refresh token to spend or to revoke.
 *
 * @param refreshToken the token as the last login or refresh gave it
 */
public record RefreshRequest(@NotNull @Size(max = 100) String refreshToken) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "RefreshRequest[...]";
    }
}
