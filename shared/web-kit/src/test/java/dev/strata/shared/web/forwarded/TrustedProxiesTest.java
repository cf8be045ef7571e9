package dev.strata.shared.web.forwarded;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrustedProxiesTest {

    private static final String GATEWAY = "10.0.0.1";
    private static final String CLIENT = "203.0.113.9";

    private final TrustedProxies proxies = new TrustedProxies("10\\.0\\.0\\.\\d{1,3}|fd00:0:0:0:0:0:0:1");

    @Test
    void trustsNobodyByDefault() {
        TrustedProxies none = new TrustedProxies("none");

        assertThat(none.trusts("none")).isFalse();
        assertThat(none.clientOf(request(GATEWAY, CLIENT))).isEqualTo(GATEWAY);
    }

    @Test
    void trustsOnlyConfiguredProxies() {
        assertThat(proxies.clientOf(request("10.0.1.1", CLIENT))).isEqualTo("10.0.1.1");
        assertThat(proxies.clientOf(request("110.0.0.1", CLIENT))).isEqualTo("110.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9",
                "198.51.100.1, 203.0.113.9",
                "10.0.0.7, 198.51.100.1,203.0.113.9",
                "203.0.113.9, 10.0.0.2",
                "198.51.100.1, 203.0.113.9, 10.0.0.2, fd00:0:0:0:0:0:0:1",
                "203.0.113.9:4711",
                "fake;, 203.0.113.9:4711"
            })
    void usesRightmostAddressThatIsNotAProxy(String forwardedFor) {
        assertThat(proxies.clientOf(request(GATEWAY, forwardedFor))).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "[2001:db8::1], 2001:db8::1",
        "[2001:db8::1]:443, 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "unknown, unknown"
    })
    void readsOtherForms(String forwardedFor, String client) {
        assertThat(proxies.clientOf(request(GATEWAY, forwardedFor))).isEqualTo(client);
    }

    @Test
    void readsSeveralHeadersAsOneList() {
        assertThat(proxies.clientOf(request(GATEWAY, "198.51.100.1", CLIENT, "10.0.0.2")))
                .isEqualTo(CLIENT);
    }

    @Test
    void usesAddressOfProxyWithoutHeader() {
        assertThat(proxies.clientOf(request(GATEWAY))).isEqualTo(GATEWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<addresses of the gateway>", "gateway", "10.0.0.0/8", "10\\.(", "", "None"})
    void rejectsInvalidExpression(String setting) {
        assertThatThrownBy(() -> new TrustedProxies(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HTTP_TRUSTED_PROXIES is '" + setting + "'");
    }

    private static HttpServletRequest request(String peer, String... forwardedFor) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                TrustedProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeaders" -> Collections.enumeration(List.of(forwardedFor));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
