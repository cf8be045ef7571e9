package dev.strata.users.schema;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.schemas.constraint.SingleLine;

/**
 * A new name.
 *
 * @param name the display name
 */
@Schema(examples = "{\"name\": \"Ann\"}")
public record NameRequest(
        @NotNull @SingleLine @CodePoints(max = 100) String name) {}
