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

/** Writes the problem detail of an error that no exception mapper saw. */
public final class ContainerErrors {

    private static final String CHALLENGE = "Bearer";
    private static final Jsonb JSONB = JsonbBuilder.create();

    private ContainerErrors() {}

    /**
     * Answers with a problem that the status says completely.
     *
     * @param status the HTTP status
     * @param path the path that was asked for
     * @param request the request, for its correlation id
     * @param response the answer; headers that it has are kept
     * @throws IOException when the caller is gone
     */
    public static void write(int status, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String correlationId = CorrelationId.of(request);
        ProblemDetail body = ProblemDetail.of(Problem.of(status), path, correlationId);
        response.setStatus(status);
        response.setHeader(Headers.CORRELATION_ID, correlationId);
        response.setHeader(HttpHeaders.CACHE_CONTROL, RepresentationFilter.NO_STORE);
        if (status == HttpServletResponse.SC_UNAUTHORIZED && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            // RFC 9110, section 15.5.2, asks for it; not every server gives it.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        response.setContentType(MediaTypes.PROBLEM_JSON);
        response.getOutputStream().write(JSONB.toJson(body).getBytes(StandardCharsets.UTF_8));
    }
}
