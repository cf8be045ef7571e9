package dev.strata.shared.testing.architecture.violations.unexplained;

public class Alone {}
