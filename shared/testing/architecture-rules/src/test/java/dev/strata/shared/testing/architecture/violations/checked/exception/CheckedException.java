package dev.strata.shared.testing.architecture.violations.checked.exception;

public class CheckedException extends Exception {

    private static final long serialVersionUID = 1L;
}
