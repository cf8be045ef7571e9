package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyGuardTest {

    private final BodyGuard guard = new BodyGuard(100);

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\": \"Müller 😀\", \"tags\": [1, null, true]}"})
    void leavesAnOrdinaryBodyAsItIs(String body) throws IOException {
        assertThat(admit(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(body);
    }

    @Test
    void admitsTheLargestBodyAndNoLargerOne() throws IOException {
        String largest = "\"" + "x".repeat(98) + "\"";

        assertThat(admit(largest.getBytes(StandardCharsets.UTF_8))).isEqualTo(largest);
        assertThatThrownBy(() -> admit((largest + " ").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void admitsTheDeepestBodyAndNoDeeperOne() throws IOException {
        assertThat(admit(nested(BodyGuard.MAX_DEPTH))).startsWith("[[");
        assertThatThrownBy(() -> admit(nested(BodyGuard.MAX_DEPTH + 1))).isInstanceOf(BodyTooLargeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\" 1}", "\"\\u0000\"", "{\"\\u0000\": 1}", "\"\\ud800\""})
    void refusesWhatIsNoJsonOrNoText(String body) {
        assertThatThrownBy(() -> admit(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void refusesAnotherEncoding() {
        assertThatThrownBy(() -> admit("\"Müller\"".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedBodyException.class);
    }

    private String admit(byte[] body) throws IOException {
        return new String(guard.admit(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }
}
