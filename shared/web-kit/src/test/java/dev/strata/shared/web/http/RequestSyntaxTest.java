package dev.strata.shared.web.http;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestSyntaxTest {

    private static final String PATH = "/api/v1/products";

    private final Map<String, List<String>> headers = new HashMap<>(Map.of("Host", List.of("localhost:9080")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a//b/",
                "/api/v1/products/0190f1d0-0000-7000-8000-000000000000",
                "/api/v1/m%C3%BCller/a%20b",
                "/.well-known/a..b/...",
                "/a;v=1/(b)"
            })
    void acceptsPath(String path) {
        assertThat(faultIn("GET", path, "HTTP/1.1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "",
                "api",
                "//",
                "//evil.example/b",
                "/a/../b",
                "/./b",
                "/a/..",
                "/..;/b",
                "/a/..;x=1",
                "/%2e%2e/b",
                "/.%2E/b",
                "/a%2fb",
                "/a\\b",
                "/a%5Cb",
                "/%00",
                "/%0a",
                "/%1F",
                "/%7f",
                "/%zz",
                "/%4",
                "/%c0%af",
                "/%C3",
                "/%",
                "/a\u0001b",
                "/aÿb",
                "/a b"
            })
    void rejectsPath(String path) {
        assertThat(faultIn("GET", path, "HTTP/1.1")).contains("path");
    }

    @ParameterizedTest
    @CsvSource({
        "get, HTTP/1.1, method",
        "PROPFIND, HTTP/1.1, method",
        "GET, HTTP/9.9, version",
        "GET, HTTP/2.0, version",
        "PRI, HTTP/2.0, method",
        "GET, HTTP/1.2, version"
    })
    void rejectsMethodAndVersion(String method, String version, String reason) {
        assertThat(faultIn(method, PATH, version)).contains(reason);
    }

    /** It is off, and without a host it would be exempt from the rule below. */
    @Test
    void rejectsHttp2WithoutHost() {
        headers.put("Host", List.of());
        assertThat(faultIn("GET", PATH, "HTTP/2.0")).contains("version");
    }

    @Test
    void requiresOneHostInHttp11() {
        headers.put("Host", List.of());
        assertThat(fault()).contains("Host");
        assertThat(faultIn("GET", PATH, "HTTP/1.0")).isNull();
        headers.put("Host", List.of("a", "b"));
        assertThat(fault()).contains("Host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "a.example:8443", "[::1]:9080", "xn--bcher-kva.example"})
    void acceptsHost(String host) {
        headers.put("Host", List.of(host));
        assertThat(fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a@b", "a/b", "a:b", "[::1", "a\u0000"})
    void rejectsHost(String host) {
        headers.put("Host", List.of(host));
        assertThat(fault()).contains("Host");
    }

    @Test
    void requiresOneLength() {
        headers.put("Content-Length", List.of("5"));
        assertThat(fault()).isNull();
        headers.put("Content-Length", List.of("5", "6"));
        assertThat(fault()).contains("length");
        headers.put("Content-Length", List.of("5"));
        headers.put("Transfer-Encoding", List.of("chunked"));
        assertThat(fault()).contains("length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+5", "-5", "5, 5", "0x5", "", "٥", "99999999999999999999"})
    void rejectsLength(String length) {
        headers.put("Content-Length", List.of(length));
        assertThat(fault()).contains("length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked, identity", "gzip", "gzip, chunked", "identity", "foo", "chunked\u000b"})
    void rejectsTransferCoding(String coding) {
        headers.put("Transfer-Encoding", List.of(coding));
        assertThat(fault()).contains("length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "application/json;q=0.9, text/*;q=0 ; level=1,, */*;q=1.000",
                "text/html, *; q=.2, */*; q=.2",
                "application/problem+json; charset=\"utf-8\"",
                ""
            })
    void acceptsAccept(String accept) {
        headers.put("Accept", List.of(accept));
        assertThat(fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=abc",
                "application/json;q=",
                "application/json;q=1.5",
                "application/json;q=0.9.1",
                "application/json;q=-1",
                "application/json;charset=",
                "application/json;charset=\"a",
                "foo",
                "///",
                "/",
                "a/b c/d"
            })
    void rejectsMediaType(String type) {
        headers.put("Accept", List.of("*/*", type));
        assertThat(fault()).contains("Accept");
        headers.remove("Accept");
        headers.put("Content-Type", List.of(type));
        assertThat(fault()).contains("Content-Type");
    }

    @Test
    void rejectsBrokenLanguage() {
        headers.put("Accept-Language", List.of("en-GB, de;q=0.5, *;q=0.1"));
        assertThat(fault()).isNull();
        headers.put("Accept-Language", List.of("en;q=abc"));
        assertThat(fault()).contains("Accept-Language");
    }

    @Test
    void readsThousandsOfElements() {
        headers.put("Accept", List.of("a/b;c=d;q=0.1,".repeat(5_000)));
        assertThat(fault()).isNull();
        assertThat(faultIn("GET", "/a%20b".repeat(5_000), "HTTP/1.1")).isNull();
    }

    private String fault() {
        return faultIn("GET", PATH, "HTTP/1.1");
    }

    private String faultIn(String method, String path, String version) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                RequestSyntaxTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getProtocol" -> version;
                    case "getRequestURI" -> path;
                    case "getHeaders" ->
                        Collections.enumeration(headers.getOrDefault(arguments[0].toString(), List.of()));
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        return RequestSyntax.faultIn(request).orElse(null);
    }
}
