package dev.strata.system.shop;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.system.CreatedResources;
import dev.strata.system.Environment;
import dev.strata.system.SystemTest;
import dev.strata.system.api.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

/** Malformed requests, byte by byte. */
@SystemTest
class HttpSyntaxIT {

    private static final String PRODUCTS = "/api/v1/products";
    private static final String LENGTH = "Content-Length: %d\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final String OTHER_PARSER = "it has a parser of its own, whose tolerance is listed nowhere yet";

    private static final Pattern LOCATION = Pattern.compile("(?m)^Location: (\\S+)");
    private static final int CREATED = 201;

    private final URI catalog;
    private final ShopClient shop;

    HttpSyntaxIT(Environment environment, ShopClient shop) {
        this.catalog = environment.services().url("catalog");
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET //api/v1/products HTTP/1.1",
                "GET /a/../api/v1/products HTTP/1.1",
                "GET /a/%2e%2e/api/v1/products HTTP/1.1",
                "GET /api/v1/products/a%2fb HTTP/1.1",
                "GET /api/v1/products/%c0%af HTTP/1.1",
                "FOO /api/v1/products HTTP/1.1",
                "G\u001b[31mX /api/v1/products HTTP/1.1",
                "GET /api/v1/products HTTP/9.9"
            })
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "its parser rejects some of these itself, with an empty response")
    void rejectsMalformedRequestLine(String line) {
        assertMalformed(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** The server answers these itself, with a text of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%00", "/..;/", "/api/v1/products/%zz", "/api/v1/products/%00"})
    @DisabledIfSystemProperty(named = "strata.server", matches = "wildfly|payara", disabledReason = OTHER_PARSER)
    void revealsNothingForUndecodablePath(String path) {
        String response = RawConnection.exchange(
                catalog, String.format(Locale.ROOT, "GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", path));

        assertThat(RawConnection.statusesIn(response)).containsExactly("400");
        assertThat(response).doesNotContainPattern("\tat |Exception|\\.java|(?i)liberty|(?i)websphere|\nServer:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b\r\n",
                "Host: a b\r\n",
                "Host: a\r\nTransfer-Encoding: chunked, identity\r\n",
                "Host: a\r\nTransfer-Encoding: foo\r\n"
            })
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "its parser rejects some of these itself, with an empty response")
    void rejectsMalformedHostAndFraming(String headers) {
        assertMalformed(
                String.format(Locale.ROOT, "GET %s HTTP/1.1\r\n%sConnection: close\r\n\r\n", PRODUCTS, headers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: application/json;q=abc",
                "Accept: application/json;q=",
                "Accept: foo",
                "Accept-Language: en;q=abc",
                "Content-Type: application/json;q=abc",
                "Content-Type: application/json;charset=",
                "Content-Type: ///"
            })
    void rejectsMalformedNegotiation(String header) {
        assertMalformed(String.format(
                Locale.ROOT, "GET %s HTTP/1.1\r\nHost: a\r\n%s\r\nConnection: close\r\n\r\n", PRODUCTS, header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Range: bytes=99999999999999999999-",
                "If-Modified-Since: yesterday",
                "Authorization: Basic !!!",
                "traceparent: 00-zz-zz-zz",
                "baggage: %%%=;;",
                "Forwarded: for=\"",
                "X-Forwarded-Port: abc",
                "Accept-Encoding: ;;q",
                "Accept-Charset: utf-8;q=x",
                "Cookie: =;=",
                "If-Match: \"",
                "If-Range: \"",
                "If-Unmodified-Since: yesterday",
                "X-Forwarded-For: ,,\"::",
                "Idempotency-Key: \""
            })
    void toleratesJunkInHeadersThatDoNotMatter(String header) {
        assertTolerated(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match: \u0001", "Authorization: Bearer \u00ff.\u00ff.\u00ff", "Expect: 200-ok"})
    @DisabledIfSystemProperty(named = "strata.server", matches = "payara", disabledReason = "its parser refuses them")
    void toleratesWhatStricterParsersRefuse(String header) {
        assertTolerated(header);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly",
            disabledReason = "it fails with 500 before the application is called")
    void toleratesCookieWithMalformedVersion() {
        assertTolerated("Cookie: $Version=x; =;=");
    }

    private void assertTolerated(String header) {
        String response = RawConnection.exchange(
                catalog,
                String.format(
                        Locale.ROOT,
                        "GET %s?limit=1 HTTP/1.1\r\nHost: a\r\n%s\r\nConnection: close\r\n\r\n",
                        PRODUCTS,
                        header));

        assertThat(RawConnection.statusesIn(response))
                .hasSize(1)
                .noneMatch(status -> status.startsWith("5"))
                .allMatch(status -> !status.startsWith("4") || isProblem(response));
    }

    private static boolean isProblem(String response) {
        return response.contains("application/problem+json") && response.contains("X-Correlation-ID");
    }

    @Test
    void returns400WhenBodyEndsEarly() throws IOException {
        try (RawConnection connection = RawConnection.to(catalog)) {
            String response =
                    connection.send(post("Content-Length: 100\r\n", "{")).end().response(Duration.ofSeconds(10));

            assertThat(response).doesNotContain("[silence]");
            assertThat(RawConnection.statusesIn(response)).allMatch("400"::equals);
        }
    }

    @ParameterizedTest
    @CsvSource({"zz", "-5"})
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "it closes the connection instead")
    void rejectsMalformedChunk(String size) {
        String response = RawConnection.exchange(catalog, post(CHUNKED, size + "\r\n{}\r\n0\r\n\r\n"));

        assertThat(RawConnection.statusesIn(response)).containsExactly("400");
        assertThat(response).contains("urn:problem:incomplete-body");
    }

    /**
     * What the parser accepts although RFC 9112 forbids it, hidden from the application. If an update of the server
     * changes the list, change SECURITY.md as well.
     */
    @Test
    @DisabledIfSystemProperty(named = "strata.server", matches = "wildfly|payara", disabledReason = OTHER_PARSER)
    void parserIsLenientAsDocumented() {
        Stream<Leniency> tried = Stream.of(
                new Leniency("chunk size beyond 64 bits", this::withWrappedChunkSize),
                new Leniency("blank after a chunk size", body -> chunked(CHUNKED, "%x \r\n", body)),
                new Leniency("LF after a chunk size", body -> chunked(CHUNKED, "%x\n", body)),
                new Leniency("0x before a chunk size", body -> chunked(CHUNKED, "0x%x\r\n", body)),
                new Leniency(
                        "blank before the colon of Transfer-Encoding",
                        body -> chunked("Transfer-Encoding : chunked\r\n", "%x\r\n", body)),
                new Leniency("blank before the colon of Content-Length", body -> post("Content-Length : %d\r\n", body)),
                new Leniency("plus in Content-Length", body -> post("Content-Length: +%d\r\n", body)),
                new Leniency("list in Content-Length", body -> post("Content-Length: %1$d, %1$d\r\n", body)),
                new Leniency("folded Content-Length", body -> post("Content-Length:\r\n %d\r\n", body)),
                new Leniency("folded field", body -> post("X-A: b\r\n c\r\n" + LENGTH, body)),
                new Leniency("NUL in a field", body -> post("X-A: b\u0000c\r\n" + LENGTH, body)),
                new Leniency("CR in a field", body -> post("X-A: b\rc\r\n" + LENGTH, body)),
                new Leniency("LF alone as line ends", body -> post(LENGTH, body).replace("\r\n", "\n")),
                new Leniency("method in lower case", body -> post(LENGTH, body).replaceFirst("POST", "post")));

        assertThat(tried.filter(this::isAccepted).map(Leniency::name))
                .containsExactly(
                        "chunk size beyond 64 bits",
                        "blank after a chunk size",
                        "LF after a chunk size",
                        "blank before the colon of Transfer-Encoding",
                        "blank before the colon of Content-Length",
                        "folded field",
                        "NUL in a field",
                        "LF alone as line ends",
                        "method in lower case");
    }

    private boolean isAccepted(Leniency leniency) {
        String body =
                new ObjectMapper().valueToTree(ShopClient.productBody("Mug")).toString();
        String response = RawConnection.exchange(catalog, leniency.request().apply(body));
        Matcher location = LOCATION.matcher(response);
        boolean isCreated = List.of("201").equals(RawConnection.statusesIn(response)) && location.find();
        if (isCreated) {
            CreatedResources.record(catalog, CREATED, location.group(1), body);
        }
        return isCreated;
    }

    private String withWrappedChunkSize(String body) {
        return chunked(CHUNKED, "1%016x\r\n", body);
    }

    private String chunked(String header, String size, String body) {
        return post(header, String.format(Locale.ROOT, size, body.length()) + body + "\r\n0\r\n\r\n");
    }

    private String post(String header, String body) {
        return String.format(
                        Locale.ROOT,
                        "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nConnection: close\r\n",
                        PRODUCTS,
                        shop.adminToken())
                + String.format(Locale.ROOT, header, body.length()) + "\r\n" + body;
    }

    private void assertMalformed(String request) {
        String response = RawConnection.exchange(catalog, request);

        assertThat(RawConnection.statusesIn(response.replace("HTTP/9.9", "HTTP/1.1")))
                .containsExactly("400");
        assertThat(response).contains("application/problem+json", "X-Correlation-ID", "urn:problem:malformed-request");
    }

    private record Leniency(String name, UnaryOperator<String> request) {}
}
