package dev.strata.shared.testing.architecture.violations.upward.service;

public class CallsUpTarget {}
