package dev.strata.shared.architecture.violations.shared.service;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.shared.architecture.violations.shared.repository.Things;

@ApplicationScoped
public class LongLived {

    Things things;
}
