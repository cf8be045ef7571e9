package dev.strata.shared.testing.architecture.violations.unanswered.exception;

public class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
