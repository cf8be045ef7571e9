package dev.strata.shared.web.accesslog;

import java.io.StringReader;
import java.time.Instant;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessLogEntryTest {

    @Test
    void isOneLineOfJson() {
        String line = entry("GET", "/api/v1/products").json();

        assertThat(line)
                .isEqualTo("{\"type\":\"access\",\"datetime\":\"2026-11-26T08:30:00.123Z\","
                        + "\"correlationId\":\"request-0001\",\"method\":\"GET\",\"path\":\"/api/v1/products\","
                        + "\"status\":200,\"durationMillis\":7}\n");
    }

    @Test
    void escapesCharactersThatForgeLines() {
        String method = "G\u001b[31mX\"\\\r\n";
        String path = "/\u0000\u007f\u0085\u2028\ud83d\ude00";

        String line = entry(method, path).json();

        assertThat(line.strip()).matches("[ -~]+");
        JsonObject fields = Json.createReader(new StringReader(line)).readObject();
        assertThat(fields.getString("method")).isEqualTo(method);
        assertThat(fields.getString("path")).isEqualTo(path);
    }

    private static AccessLogEntry entry(String method, String path) {
        return new AccessLogEntry(Instant.parse("2026-11-26T08:30:00.123Z"), "request-0001", method, path, 200, 7);
    }
}
