package dev.strata.shared.web.filter;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Adds a problem detail to errors without a body, such as a token that the container rejects. */
public class BareErrorFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        boolean isBare = response.getContentType() == null && !response.isCommitted();
        if (isBare && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            ContainerErrors.write(response.getStatus(), request.getRequestURI(), request, response);
        }
    }
}
