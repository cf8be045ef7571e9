package dev.strata.shared.architecture.violations.open.resource;

import jakarta.ws.rs.GET;

public class OpenEndpoint {

    @GET
    public String get() {
        return "";
    }
}
