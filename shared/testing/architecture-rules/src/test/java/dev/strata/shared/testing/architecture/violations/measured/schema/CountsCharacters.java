package dev.strata.shared.testing.architecture.violations.measured.schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record CountsCharacters(
        @Size(max = 10) String counted, @NotBlank String blank) {}
