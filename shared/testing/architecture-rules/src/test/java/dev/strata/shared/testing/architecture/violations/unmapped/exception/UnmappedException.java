package dev.strata.shared.testing.architecture.violations.unmapped.exception;

public class UnmappedException extends RuntimeException {}
