package dev.strata.shared.testing.architecture.violations.undocumented;

public class Undocumented {}
