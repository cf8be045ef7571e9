package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyValidatorTest {

    private final BodyValidator validator = new BodyValidator(100);

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\": \"Müller 😀\", \"tags\": [1, null, true]}"})
    void returnsValidBodyUnchanged(String body) throws IOException {
        assertThat(validate(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(body);
    }

    @Test
    void acceptsBodyUpToMaxBytes() throws IOException {
        String largest = "\"" + "x".repeat(98) + "\"";

        assertThat(validate(largest.getBytes(StandardCharsets.UTF_8))).isEqualTo(largest);
        assertThatThrownBy(() -> validate((largest + " ").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void acceptsBodyUpToMaxDepth() throws IOException {
        assertThat(validate(nested(BodyValidator.MAX_DEPTH))).startsWith("[[");
        assertThatThrownBy(() -> validate(nested(BodyValidator.MAX_DEPTH + 1)))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\" 1}", "\"\\u0000\"", "{\"\\u0000\": 1}", "\"\\ud800\""})
    void rejectsMalformedJsonAndInvalidText(String body) {
        assertThatThrownBy(() -> validate(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void rejectsOtherEncodings() {
        assertThatThrownBy(() -> validate("\"Müller\"".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedBodyException.class);
    }

    private String validate(byte[] body) throws IOException {
        return new String(validator.validate(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }
}
