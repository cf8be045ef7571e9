package dev.strata.users;

import dev.strata.shared.testing.kit.EventContract;

class EventContractTest extends EventContract {}
