package dev.strata.shared.testing.architecture.violations.broken.client;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

public class Remote {

    @CircuitBreaker(failOn = IllegalStateException.class)
    public void call() {}
}
