package dev.strata.shared.testing.architecture.violations.scoped.repository;

import jakarta.data.repository.Repository;

@Repository
public interface Things {}
