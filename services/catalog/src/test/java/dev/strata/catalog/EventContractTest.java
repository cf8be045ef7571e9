package dev.strata.catalog;

import dev.strata.shared.testing.kit.EventContract;

class EventContractTest extends EventContract {}
