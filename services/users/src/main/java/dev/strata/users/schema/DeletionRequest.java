package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.users.util.Passwords;

/**
 * The deletion of the caller's account.
 *
 * @param password the current password, to confirm the deletion
 */
@Schema(examples = """
                {"password": "correct horse"}
                """)
public record DeletionRequest(
        @NotNull @CodePoints(max = Passwords.MAX_ENTERED_LENGTH)
        String password) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "DeletionRequest[...]";
    }
}
