package dev.strata.shared.testing.architecture.violations.published.resource;

import dev.strata.shared.testing.architecture.violations.published.event.Untyped;

public class PublishesEvents {

    Untyped event;
}
