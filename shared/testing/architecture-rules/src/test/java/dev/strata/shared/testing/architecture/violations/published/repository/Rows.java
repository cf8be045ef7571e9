package dev.strata.shared.testing.architecture.violations.published.repository;

public class Rows {}
