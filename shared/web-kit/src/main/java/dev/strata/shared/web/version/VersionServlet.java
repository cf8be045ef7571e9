package dev.strata.shared.web.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;

/** Serves {@code GET /version}, outside the API because it is independent of the API version. */
public class VersionServlet extends HttpServlet {

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
