package dev.strata.shared.testing.architecture.violations.writing.service;

import jakarta.transaction.Transactional;

@Transactional
public class Reader {}
