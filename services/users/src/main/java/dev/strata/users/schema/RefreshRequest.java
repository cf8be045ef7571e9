package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.constraint.CodePoints;

/**
 * A refresh token to exchange or revoke.
 *
 * @param refreshToken the token from the last login or refresh
 */
@Schema(examples = """
                {"refreshToken": "kI0p0JtYvN1h3r8yq2m4s6u8w0x2z4B6D8F0H2J4L6M"}
                """)
public record RefreshRequest(@NotNull @CodePoints(max = 100) String refreshToken) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "RefreshRequest[...]";
    }
}
