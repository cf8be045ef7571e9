package dev.strata.shared.testing.architecture.violations.open.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;

public class OpenEndpoint {

    @GET
    public String get() {
        return "";
    }

    @PUT
    public void replace(String body) {}
}
