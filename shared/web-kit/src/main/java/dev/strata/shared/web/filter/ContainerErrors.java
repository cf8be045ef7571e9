package dev.strata.shared.web.filter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;

import dev.strata.shared.config.Headers;
import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.web.http.CorrelationId;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemDetail;

/** Writes problem details for errors that bypass the exception mappers. */
public final class ContainerErrors {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private ContainerErrors() {}

    /**
     * Writes the problem detail of an HTTP status.
     *
     * @param status the HTTP status
     * @param path the path of the request
     * @param request the request, for its correlation id
     * @param response the response, which keeps the headers that are already set
     * @throws IOException when the client has disconnected
     */
    public static void write(int status, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Problem.of(status), path, request, response);
    }

    /**
     * Writes a problem detail.
     *
     * @param problem the problem
     * @param path the path of the request
     * @param request the request, for its correlation id
     * @param response the response, which keeps the headers that are already set
     * @throws IOException when the client has disconnected
     */
    public static void write(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String correlationId = CorrelationId.of(request);
        ProblemDetail body = ProblemDetail.of(problem, path, correlationId);
        response.setStatus(problem.status());
        response.setHeader(Headers.CORRELATION_ID, correlationId);
        response.setHeader(HttpHeaders.CACHE_CONTROL, RepresentationFilter.NO_STORE);
        problem.headers().forEach((name, value) -> addIfMissing(name, value, response));
        response.setContentType(MediaTypes.PROBLEM_JSON);
        response.getOutputStream().write(JSONB.toJson(body).getBytes(StandardCharsets.UTF_8));
    }

    // The server's own challenge says more.
    private static void addIfMissing(String name, Object value, HttpServletResponse response) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value.toString());
        }
    }
}
