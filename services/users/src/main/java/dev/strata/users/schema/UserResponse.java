package dev.strata.users.schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.CustomerEligibility;
import dev.strata.shared.schemas.Versioned;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;

/**
 * A user account, for its owner and administrators.
 *
 * @param id the user
 * @param email the email address to log in with
 * @param name the display name
 * @param roles the roles of the user
 * @param locked true when the user can neither log in nor place orders
 * @param createdAt when the user registered
 * @param updatedAt when the account was last changed
 * @param version the version of the account
 */
@Schema(
        requiredProperties = {"id", "email", "name", "roles", "locked", "createdAt", "updatedAt", "version"},
        examples = """
                {"id": "0190f1d0-0000-7000-8000-000000000000", "email": "ann@example.com", "name": "Ann", "roles": ["CUSTOMER"],
                 "locked": false, "version": 0, "createdAt": "2026-11-25T08:30:00Z", "updatedAt": "2026-11-25T08:30:00Z"}
                """)
public record UserResponse(
        UUID id,
        String email,
        String name,
        @Schema(maxItems = 10) List<String> roles,
        boolean locked,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Versioned {

    public static UserResponse from(User user) {
        return new UserResponse(
                user.id(),
                user.email(),
                user.name(),
                user.roles().stream().map(Role::name).sorted().toList(),
                user.isLocked(),
                user.createdAt(),
                user.updatedAt(),
                user.version());
    }

    public static CustomerEligibility eligibilityOf(User user) {
        return new CustomerEligibility(user.id(), !user.isLocked(), user.version());
    }
}
