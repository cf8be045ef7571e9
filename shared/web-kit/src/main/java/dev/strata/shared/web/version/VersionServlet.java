package dev.strata.shared.web.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;

import dev.strata.shared.utils.OperatorEndpoints;
import dev.strata.shared.web.filter.ContainerErrors;

/**
 * Serves {@code GET /version}, outside the API because it is independent of the API version. While operator endpoints
 * are closed, it responds like an unknown path.
 */
public class VersionServlet extends HttpServlet {

    private boolean isOpen;

    @Override
    public void init() {
        isOpen = OperatorEndpoints.areOpen();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isOpen) {
            super.service(request, response);
        } else {
            ContainerErrors.write(HttpServletResponse.SC_NOT_FOUND, request.getRequestURI(), request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BuildVersion build = BuildVersion.of(Thread.currentThread().getContextClassLoader());
        JsonObject body = Json.createObjectBuilder()
                .add("version", build.version())
                .add("commit", build.commit())
                .build();
        response.setContentType(MediaType.APPLICATION_JSON);
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
