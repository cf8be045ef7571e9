package dev.strata.shared.testing.architecture.violations.misdocumented.entity;

public class Row {}
