package dev.strata.shared.architecture.violations.shared.repository;

import jakarta.data.repository.Repository;

@Repository
public interface Things {}
