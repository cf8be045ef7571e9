package dev.strata.system.benchmark;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One kind of request to one server.
 *
 * @param kind what it asks for; the same for all servers that are compared
 * @param url the server
 * @param status that of a right answer
 * @param requests makes requests, as they are on the wire
 */
record Endpoint(String kind, URI url, int status, Supplier<byte[]> requests) {

    static Endpoint get(String kind, URI url, Supplier<String> path) {
        return new Endpoint(kind, url, 200, () -> bytes(head("GET", path.get(), "") + "\r\n"));
    }

    /** The headers are whole lines. */
    static Endpoint post(
            String kind, URI url, int status, String path, Supplier<String> headers, Supplier<String> body) {
        return new Endpoint(kind, url, status, () -> {
            String json = body.get();
            String more = String.format(
                    Locale.ROOT,
                    "%sContent-Type: application/json\r\nContent-Length: %d\r\n",
                    headers.get(),
                    json.length());
            return bytes(head("POST", path, more) + "\r\n" + json);
        });
    }

    private static String head(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
