package dev.strata.shared.testing.architecture.violations.shared.repository;

import jakarta.data.repository.Repository;

@Repository
public interface Things {}
