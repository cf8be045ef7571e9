package dev.strata.orders;

import dev.strata.shared.testing.kit.EventContract;

class EventContractTest extends EventContract {}
