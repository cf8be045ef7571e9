package dev.strata.users.schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new name.
 *
 * @param name the display name
 */
@Schema(examples = "{\"name\": \"Ann\"}")
public record NameRequest(@NotBlank @Size(max = 100) String name) {}
