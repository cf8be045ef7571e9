package dev.strata.shared.web.mapper;

import java.util.List;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.http.InvalidParameterException;
import dev.strata.shared.web.problem.FieldProblem;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.shared.web.problem.StatusDetails;

/** What the REST runtime refuses: unknown path, wrong method or media type, missing token, missing role. */
@Provider
public class WebApplicationProblemMapper extends ProblemMapper<WebApplicationException> {

    private static final List<String> HEADERS_TO_KEEP = List.of("Allow", "WWW-Authenticate", "Retry-After");

    @Override
    protected Problem problemOf(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        Problem problem = Problem.of(status, StatusDetails.of(status));
        return exception instanceof InvalidParameterException invalid
                ? problem.with(List.of(new FieldProblem(null, invalid.parameter(), invalid.getMessage())))
                : problem;
    }

    @Override
    protected ResponseBuilder responseFor(WebApplicationException exception, int status) {
        ResponseBuilder response = Response.status(status);
        exception.getResponse().getHeaders().forEach((name, values) -> {
            if (HEADERS_TO_KEEP.contains(name)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response;
    }
}
