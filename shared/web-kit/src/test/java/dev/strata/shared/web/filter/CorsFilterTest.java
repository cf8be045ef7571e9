package dev.strata.shared.web.filter;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorsFilterTest {

    private static final String SHOP = "https://shop.example";

    private final Map<String, List<String>> headers = new HashMap<>();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {SHOP, "https://evil.example"})
    void variesByOriginWhateverTheRequest(String origin) throws Exception {
        filter(List.of(SHOP), origin);

        assertThat(headers).containsEntry("Vary", List.of("Origin"));
    }

    @Test
    void saysOnceWhatErrorPageVariesBy() throws Exception {
        headers.put("Vary", new ArrayList<>(List.of("Accept")));
        filter(List.of(SHOP), SHOP);
        filter(List.of(SHOP), SHOP);

        assertThat(headers).containsEntry("Vary", List.of("Accept", "Origin"));
    }

    @Test
    void allowsConfiguredOriginOnly() throws Exception {
        filter(List.of(SHOP), "https://evil.example");
        assertThat(headers).doesNotContainKey("Access-Control-Allow-Origin");

        filter(List.of(SHOP), SHOP);
        assertThat(headers).containsEntry("Access-Control-Allow-Origin", List.of(SHOP));
    }

    @Test
    void sendsNothingWithoutOrigins() throws Exception {
        filter(List.of(), SHOP);

        assertThat(headers).isEmpty();
    }

    private void filter(List<String> allowed, String origin) throws Exception {
        HttpServletRequest request = proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getMethod" -> "GET";
            case "getDispatcherType" -> DispatcherType.REQUEST;
            default -> arguments[0].equals("Origin") ? origin : null;
        });
        HttpServletResponse response = proxy(HttpServletResponse.class, (method, arguments) -> {
            List<String> values = headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>());
            if (method.equals("setHeader")) {
                values.clear();
            }
            if (!method.equals("getHeaders")) {
                values.add((String) arguments[1]);
            }
            return values;
        });
        new CorsFilter(allowed).doFilter(request, response, (filtered, answered) -> {});
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                CorsFilterTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = call.answer(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    private interface Call {
        Object answer(String method, Object[] arguments);
    }
}
