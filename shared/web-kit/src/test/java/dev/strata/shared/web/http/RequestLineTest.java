package dev.strata.shared.web.http;

import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLineTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/products, GET /api/v1/products",
        "PATCH, /, PATCH /",
        "get, /, UNKNOWN /",
        "PROPFIND, /, UNKNOWN /",
        "'G\u001b[31mX', /, UNKNOWN /",
        "'GET / 200 1 ms\n', /, UNKNOWN /",
        "GET, '/a\nb', GET /a\\u000ab"
    })
    void logsNothingThatForgesLine(String method, String path, String logged) {
        assertThat(RequestLine.of(request(method, path))).isEqualTo(logged);
    }

    @ParameterizedTest
    @CsvSource({"/health, true", "/health/ready, true", "/healthy, false", "/api/v1/products, false"})
    void healthProbesAreRecognised(String path, boolean isProbe) {
        assertThat(RequestLine.isProbe(request("GET", path))).isEqualTo(isProbe);
    }

    private static HttpServletRequest request(String method, String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestLineTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> called.getName().equals("getMethod") ? method : path);
    }
}
