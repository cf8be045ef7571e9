package dev.strata.shared.testing.architecture.violations.constructor.resource;

import jakarta.ws.rs.Path;

@Path("/hidden")
public class HiddenConstructor {

    protected HiddenConstructor() {}
}
