package dev.strata.shared.architecture.violations.upward.entity;

import dev.strata.shared.architecture.violations.upward.service.CallsUpTarget;

public class CallsUp {

    CallsUpTarget target;
}
