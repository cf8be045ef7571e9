package dev.strata.shared.architecture.violations.unexplained;

public class Alone {}
