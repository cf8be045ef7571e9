package dev.strata.shared.web.filter;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import dev.strata.shared.utils.Log;

/** Logs one line per request, without query string, headers and body, which may contain personal data or secrets. */
public class AccessLogFilter extends HttpFilter {

    private static final Logger LOG = Log.named("access");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            LOG.info(() -> "%s %s %d %d ms"
                    .formatted(request.getMethod(), request.getRequestURI(), response.getStatus(), millis));
        }
    }
}
