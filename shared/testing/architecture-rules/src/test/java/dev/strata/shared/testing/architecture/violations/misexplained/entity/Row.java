package dev.strata.shared.testing.architecture.violations.misexplained.entity;

public class Row {}
