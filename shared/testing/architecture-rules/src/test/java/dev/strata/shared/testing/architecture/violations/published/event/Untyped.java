package dev.strata.shared.testing.architecture.violations.published.event;

public record Untyped() {}
