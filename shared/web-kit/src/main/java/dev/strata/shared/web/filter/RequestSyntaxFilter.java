package dev.strata.shared.web.filter;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import dev.strata.shared.web.http.RequestSyntax;
import dev.strata.shared.web.problem.Problem;

/**
 * Rejects malformed requests that the server accepts. 400 throughout, although RFC 9110 suggests 501 and 505 for methods
 * and versions: what a caller sends must not look like a failure of the service.
 */
public class RequestSyntaxFilter extends HttpFilter {

    private static final int BAD_REQUEST = 400;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> fault = RequestSyntax.faultIn(request);
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        // The following bytes may be the rest of a body whose length the server has understood differently.
        response.setHeader("Connection", "close");
        Problem problem = Problem.of(BAD_REQUEST, "malformed-request", fault.get());
        ContainerErrors.write(problem, request.getRequestURI(), request, response);
    }
}
