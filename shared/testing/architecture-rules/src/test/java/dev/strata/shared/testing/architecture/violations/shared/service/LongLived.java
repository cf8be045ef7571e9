package dev.strata.shared.testing.architecture.violations.shared.service;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.shared.testing.architecture.violations.shared.repository.Things;

@ApplicationScoped
public class LongLived {

    Things things;
}
