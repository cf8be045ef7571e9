package dev.strata.shared.testing.architecture.violations.scoped.service;

import jakarta.enterprise.context.RequestScoped;

import dev.strata.shared.testing.architecture.violations.scoped.repository.Things;

@RequestScoped
public class ShortLived {

    Things things;
}
