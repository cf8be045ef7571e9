package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/**
 * Lets only the developer's own browser in, because the dashboard can issue tokens and restart processes. Other pages in
 * that browser, and names that lead here, are refused: a page of another site may send requests to this address, and one
 * whose name resolves to it (DNS rebinding) could read the answers.
 */
final class Guard extends Filter {

    private static final int FORBIDDEN = 403;
    private static final int SEE_OTHER = 303;
    private static final String COOKIE = "strata-dashboard";
    private static final String PARAMETER = "token=";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final StoredToken token;

    Guard(StoredToken token) {
        this.token = token;
    }

    @Override
    public String description() {
        return "Refuses everybody but the developer's browser";
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        if (!isOwnAddress(exchange) || !isOwnPage(exchange)) {
            refuse(exchange, "Type this address into your own browser: links from other pages are refused.");
        } else if (isWithToken(exchange)) {
            welcome(exchange);
        } else if (hasCookie(exchange)) {
            chain.doFilter(exchange);
        } else {
            refuse(exchange, "Open the address that ./mvnw -Pup prints, which contains the token.");
        }
    }

    /** Whether the request has the host of this server and does not come from a page of another site. */
    static boolean isOwnAddress(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && hosts(exchange).anyMatch(host.toLowerCase(Locale.ROOT)::equals);
    }

    static boolean isOwnPage(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String origin = headers.getFirst("Origin");
        String site = headers.getFirst("Sec-Fetch-Site");
        return (origin == null || origin.equals("http://" + headers.getFirst("Host")))
                && (site == null || OWN_SITES.contains(site));
    }

    private static Stream<String> hosts(HttpExchange exchange) {
        int port = exchange.getLocalAddress().getPort();
        return Stream.of("127.0.0.1:" + port, "localhost:" + port);
    }

    private boolean isWithToken(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null
                && query.startsWith(PARAMETER)
                && exchange.getRequestMethod().equals("GET")
                && isToken(query.substring(PARAMETER.length()));
    }

    private void welcome(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders()
                    .set(
                            "Set-Cookie",
                            cookieName(exchange) + "=" + token.get() + "; HttpOnly; SameSite=Strict; Path=/");
            exchange.getResponseHeaders().set("Location", "/");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.sendResponseHeaders(SEE_OTHER, -1);
        }
    }

    private boolean hasCookie(HttpExchange exchange) {
        List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        String start = cookieName(exchange) + "=";
        Optional<String> found = cookies.stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .findFirst();
        return found.filter(cookie -> isToken(cookie.substring(start.length()))).isPresent();
    }

    // Cookies are shared by all ports, and another checkout may have a dashboard, too.
    private static String cookieName(HttpExchange exchange) {
        return COOKIE + "-" + exchange.getLocalAddress().getPort();
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), token.get().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpExchange exchange, String sentence) throws IOException {
        byte[] body = sentence.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(FORBIDDEN, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
