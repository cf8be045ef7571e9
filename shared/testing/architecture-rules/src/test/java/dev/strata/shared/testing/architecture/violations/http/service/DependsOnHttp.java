package dev.strata.shared.testing.architecture.violations.http.service;

import jakarta.ws.rs.core.Response;

public class DependsOnHttp {

    Response response;
}
