package dev.strata.system.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import dev.strata.system.CreatedResources;

/**
 * An HTTP request, which can be printed as a curl command.
 *
 * @param method the HTTP method
 * @param uri the URI
 * @param headers its headers
 * @param body its body, or null
 */
public record ApiRequest(String method, URI uri, Map<String, String> headers, String body) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** A GET request without headers. */
    public static ApiRequest get(URI base, String path) {
        return get(base.resolve(path));
    }

    /** A GET request without headers. */
    public static ApiRequest get(URI uri) {
        return new ApiRequest("GET", uri, Map.of(), null);
    }

    public ApiRequest with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new ApiRequest(method, uri, more, body);
    }

    public ApiRequest without(String header) {
        Map<String, String> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(header);
        return new ApiRequest(method, uri, fewer, body);
    }

    public ApiRequest withBody(String text) {
        return new ApiRequest(method, uri, headers, text);
    }

    public ApiRequest withMethod(String other) {
        return new ApiRequest(other, uri, headers, body);
    }

    public ApiRequest to(URI other) {
        return new ApiRequest(method, other, headers, body);
    }

    public HttpResponse<String> send() {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, publisher).timeout(TIMEOUT);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            CreatedResources.record(
                    uri,
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(null),
                    response.body());
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("No response to " + toCurl(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The curl command that sends this request. */
    public String toCurl() {
        StringBuilder command = new StringBuilder("curl -i -X ").append(method);
        headers.forEach((name, value) -> command.append(" -H ").append(quoted(name + ": " + value)));
        if (body != null) {
            command.append(" --data-binary ").append(quoted(body));
        }
        return command.append(' ').append(quoted(uri.toString())).toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
