package dev.strata.shared.testing.architecture.violations.unmapped.exception;

public class UnmappedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
