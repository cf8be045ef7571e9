package dev.strata.${service};

import dev.strata.shared.testing.kit.EventContract;

class EventContractTest extends EventContract {}
