package dev.strata.orders.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.orders.exception.CustomerBarredException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 403: known, but not allowed to order. */
@Provider
public class CustomerBarredMapper extends ProblemMapper<CustomerBarredException> {

    @Override
    protected Problem problemOf(CustomerBarredException exception) {
        return Problem.of(Status.FORBIDDEN, "customer-barred", exception.getMessage());
    }
}
