package dev.strata.shared.testing.architecture.violations.checked.exception;

public class CheckedException extends Exception {}
