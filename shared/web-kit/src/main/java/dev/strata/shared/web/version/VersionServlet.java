package dev.strata.shared.web.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /version}: which build answers. Beside the API, because a version of the API does not change it. */
public class VersionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BuildVersion build = BuildVersion.of(Thread.currentThread().getContextClassLoader());
        JsonObject answer = Json.createObjectBuilder()
                .add("version", build.version())
                .add("commit", build.commit())
                .build();
        response.setContentType(MediaType.APPLICATION_JSON);
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
