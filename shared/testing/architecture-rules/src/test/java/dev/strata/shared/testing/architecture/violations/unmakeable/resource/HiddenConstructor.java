package dev.strata.shared.testing.architecture.violations.unmakeable.resource;

import jakarta.ws.rs.Path;

@Path("/hidden")
public class HiddenConstructor {

    protected HiddenConstructor() {}
}
