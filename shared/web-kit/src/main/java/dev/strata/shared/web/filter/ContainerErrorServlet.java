package dev.strata.shared.web.filter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import dev.strata.shared.config.Headers;
import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.web.http.CorrelationId;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemDetail;
import dev.strata.shared.web.problem.StatusDetails;

/** Answers what the container refuses before any resource sees it: an unknown path, a token that does not verify. */
public class ContainerErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final transient Jsonb JSONB = JsonbBuilder.create();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean calledDirectly = request.getDispatcherType() != DispatcherType.ERROR;
        int status = calledDirectly ? HttpServletResponse.SC_NOT_FOUND : response.getStatus();
        Object path =
                calledDirectly ? request.getRequestURI() : request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String correlationId = CorrelationId.of(request);
        ProblemDetail body =
                ProblemDetail.of(Problem.of(status, StatusDetails.of(status)), String.valueOf(path), correlationId);

        response.setStatus(status);
        response.setHeader(Headers.CORRELATION_ID, correlationId);
        response.setContentType(MediaTypes.PROBLEM_JSON);
        response.getOutputStream().write(JSONB.toJson(body).getBytes(StandardCharsets.UTF_8));
    }
}
