package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Calls services: for the form of the page, and for their status. */
final class ServiceClient {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final Duration QUESTION_LIMIT = Duration.ofSeconds(3);
    private static final Set<String> NOT_OURS = Set.of("host", "content-length", "connection", "traceparent");

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    /**
     * A request of the form.
     *
     * @param service the service to call
     * @param method of HTTP
     * @param path with its query
     * @param headers to send
     * @param body to send; empty without one
     */
    record Request(String service, String method, String path, Map<String, String> headers, String body) {}

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param headers by name
     * @param body as text
     * @param millis until it arrived
     * @param trace the trace of the request
     */
    record Answer(int status, Map<String, List<String>> headers, String body, double millis, String trace) {}

    /** Sends a request in a trace of its own. */
    Answer send(String base, Request request) throws IOException, InterruptedException {
        String trace = random(16);
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(base, request.path()))
                .timeout(ANSWER_LIMIT)
                .method(
                        request.method().toUpperCase(Locale.ROOT),
                        request.body() == null || request.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(request.body()))
                .header("traceparent", "00-" + trace + "-" + random(8) + "-01");
        request.headers().forEach((name, value) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT)) && !value.isBlank()) {
                builder.header(name, value);
            }
        });
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                new TreeMap<>(response.headers().map()),
                response.body(),
                (System.nanoTime() - start) / 1e6,
                trace);
    }

    /** Reads something without leaving a trace; empty if there is no answer. */
    Optional<String> ask(String base, String path) {
        HttpRequest request = HttpRequest.newBuilder(uri(base, path))
                .timeout(QUESTION_LIMIT)
                .header("Accept", "application/json")
                .header("traceparent", "00-" + random(16) + "-" + random(8) + "-00")
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The path can't lead to another host. */
    private static URI uri(String base, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash, unlike " + path);
        }
        return URI.create(base + path);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
