package dev.strata.shared.testing.architecture.violations.published.handler;

import jakarta.enterprise.context.RequestScoped;

import dev.strata.shared.testing.architecture.violations.published.repository.Rows;

@RequestScoped
public class UpwardHandler {

    Rows rows;
}
