package dev.strata.shared.architecture.violations.upward.service;

public class CallsUpTarget {}
