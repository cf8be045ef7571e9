package dev.strata.shared.web.accesslog;

import java.time.Instant;
import java.util.Locale;

/**
 * A request that has been answered. Query string, headers and body are left out: they may contain personal data or
 * secrets.
 *
 * @param time when it was answered
 * @param correlationId its correlation id
 * @param method the method
 * @param path the path
 * @param status the HTTP status of the response
 * @param millis how long it took, in milliseconds
 */
record AccessLogEntry(Instant time, String correlationId, String method, String path, int status, long millis) {

    /** The entry as one line of JSON (RFC 8259) in ASCII, so that nothing a caller sends can end or forge a line. */
    String json() {
        StringBuilder line = new StringBuilder(256)
                .append("{\"type\":\"access\",\"datetime\":\"")
                .append(time);
        append(line.append("\",\"correlationId\":\""), correlationId);
        append(line.append("\",\"method\":\""), method);
        append(line.append("\",\"path\":\""), path);
        return line.append("\",\"status\":")
                .append(status)
                .append(",\"durationMillis\":")
                .append(millis)
                .append("}\n")
                .toString();
    }

    /** The entry as readable text; the logger appends the ids of the request. */
    String text() {
        return method + " " + path + " " + status + " " + millis + " ms";
    }

    private static void append(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ' || c > '~') {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
    }
}
