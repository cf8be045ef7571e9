package dev.strata.users.schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A new name.
 *
 * @param name what to call the user
 */
public record NameRequest(@NotBlank @Size(max = 100) String name) {}
