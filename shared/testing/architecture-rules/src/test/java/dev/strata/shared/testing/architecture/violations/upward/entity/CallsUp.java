package dev.strata.shared.testing.architecture.violations.upward.entity;

import dev.strata.shared.testing.architecture.violations.upward.service.CallsUpTarget;

public class CallsUp {

    CallsUpTarget target;
}
