package dev.strata.shared.web.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Finds violations of HTTP in a request that the server has accepted nevertheless (RFC 9110, RFC 9112). A gateway may
 * interpret such a request differently, which enables request smuggling, and some violations crash libraries.
 *
 * <p>All patterns are possessive: they take linear time and constant stack for any input.
 */
public final class RequestSyntax {

    private static final Set<String> VERSIONS = Set.of("HTTP/1.1", "HTTP/1.0");
    private static final String HTTP_1_1 = "HTTP/1.1";
    private static final String CHUNKED = "chunked";

    private static final Pattern HOST =
            Pattern.compile("(?:[\\w.~!$&'()*+,;=%-]++|\\[[\\da-fA-F:.]++])(?::\\d{0,5}+)?+");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,19}");

    // Without dot segments and encoded dots, slashes and control characters, which bypass path checks of others.
    private static final Pattern PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:[/;]|$))"
            + "(?:[\\w.~!$&'()*+,;=:@-]++|%(?!2[eEfF]|5[cC]|7[fF])[2-9a-fA-F][\\da-fA-F])*+)++");

    // The decoder's replacement for invalid UTF-8.
    private static final char REPLACEMENT = '\ufffd';

    private static final String BLANKS = "[ \\t]*+";
    private static final String TOKEN = "[!#$%&'*+.^`|~\\w-]++";
    // Some clients omit the zero before the point.
    private static final String WEIGHT = "[qQ]=(?:0(?:\\.\\d{0,3}+)?+|\\.\\d{1,3}+|1(?:\\.0{0,3}+)?+)(?![^ \\t;,])";
    private static final String PARAMETERS = "(?:" + BLANKS + ";" + BLANKS + "(?:" + WEIGHT + "|(?![qQ]=)" + TOKEN
            + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))?+)*+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(BLANKS + TOKEN + "/" + TOKEN + PARAMETERS + BLANKS);
    // Some clients write * instead of */*.
    private static final Pattern ACCEPT = listOf("(?:\\*(?!/)|" + TOKEN + "/" + TOKEN + ")" + PARAMETERS);
    private static final Pattern ACCEPT_LANGUAGE = listOf("[*\\w-]++(?:" + BLANKS + ";" + BLANKS + WEIGHT + ")?+");

    // The values of nearly every request.
    private static final Set<String> COMMON = Set.of("application/json", "*/*");

    private RequestSyntax() {}

    private static Pattern listOf(String element) {
        String optional = BLANKS + "(?:" + element + ")?+" + BLANKS;
        return Pattern.compile(optional + "(?:," + optional + ")*+");
    }

    /**
     * Looks for a fault.
     *
     * @param request the request
     * @return the first fault, as a sentence for the caller
     */
    public static Optional<String> faultIn(HttpServletRequest request) {
        if (!RequestLine.isKnown(request.getMethod())) {
            return Optional.of("The method is unknown; methods are case-sensitive.");
        }
        if (!VERSIONS.contains(request.getProtocol())) {
            return Optional.of("The version of HTTP is not supported.");
        }
        if (!isValidPath(request.getRequestURI())) {
            return Optional.of(
                    "The path has dot segments, two slashes at its start or characters that it must not contain.");
        }
        return faultInHost(request).or(() -> faultInFraming(request)).or(() -> faultInNegotiation(request));
    }

    // In a link, two slashes would be followed by a host.
    private static boolean isValidPath(String path) {
        return !path.startsWith("//")
                && (isPlain(path) || PATH.matcher(path).matches() && (path.indexOf('%') < 0 || isUtf8(path)));
    }

    // Accepts most paths in a tenth of the time of the pattern.
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean isPlain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '/' || c == '-';
            if (!isPlain) {
                return false;
            }
        }
        return path.startsWith("/");
    }

    private static boolean isUtf8(String path) {
        return URLDecoder.decode(path, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
    }

    private static Optional<String> faultInHost(HttpServletRequest request) {
        List<String> hosts = valuesOf(request, HttpHeaders.HOST);
        boolean isMissing = hosts.isEmpty() && HTTP_1_1.equals(request.getProtocol());
        boolean isValid = hosts.size() <= 1
                && hosts.stream().allMatch(host -> HOST.matcher(host).matches());
        return isMissing || !isValid
                ? Optional.of("There must be one Host header, with a valid name.")
                : Optional.empty();
    }

    private static Optional<String> faultInFraming(HttpServletRequest request) {
        List<String> lengths = valuesOf(request, HttpHeaders.CONTENT_LENGTH);
        List<String> encodings = valuesOf(request, "Transfer-Encoding");
        boolean isValid = lengths.size() + encodings.size() <= 1
                && lengths.stream().allMatch(length -> DIGITS.matcher(length).matches())
                && encodings.stream().allMatch(CHUNKED::equalsIgnoreCase);
        return isValid
                ? Optional.empty()
                : Optional.of("The length must be given once, by Content-Length or by the transfer coding chunked.");
    }

    private static Optional<String> faultInNegotiation(HttpServletRequest request) {
        return faultInHeader(request, HttpHeaders.ACCEPT, ACCEPT)
                .or(() -> faultInHeader(request, HttpHeaders.ACCEPT_LANGUAGE, ACCEPT_LANGUAGE))
                .or(() -> faultInHeader(request, HttpHeaders.CONTENT_TYPE, MEDIA_TYPE));
    }

    private static Optional<String> faultInHeader(HttpServletRequest request, String name, Pattern syntax) {
        return valuesOf(request, name).stream()
                .filter(value ->
                        !COMMON.contains(value) && !syntax.matcher(value).matches())
                .findFirst()
                .map(value -> String.format(Locale.ROOT, "The header %s is malformed.", name));
    }

    private static List<String> valuesOf(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
