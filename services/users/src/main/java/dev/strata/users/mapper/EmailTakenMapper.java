package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.EmailTakenException;

/** 409: an email names one user only. */
@Provider
public class EmailTakenMapper extends ProblemMapper<EmailTakenException> {

    @Override
    protected Problem problemOf(EmailTakenException exception) {
        return Problem.of(Status.CONFLICT, "email-taken", exception.getMessage());
    }
}
