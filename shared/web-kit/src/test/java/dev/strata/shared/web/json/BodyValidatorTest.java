package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
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
    void returnsValidBodyUnchanged(String body) {
        assertThat(validate(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(body);
    }

    @Test
    void acceptsBodyUpToMaxBytes() {
        String largest = "\"" + "x".repeat(98) + "\"";

        assertThat(validate(largest.getBytes(StandardCharsets.UTF_8))).isEqualTo(largest);
        assertThatThrownBy(() -> validate((largest + " ").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void acceptsBodyUpToMaxDepth() {
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

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1, \"a\": 1}", "[{\"a\": {\"b\": 1, \"\\u0062\": 2}}]"})
    void rejectsMembersOfSameName(String body) {
        assertThatThrownBy(() -> validate(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void acceptsSameNameInOtherObject() {
        String body = "[{\"a\": {\"a\": 1}}, {\"a\": 2}]";

        assertThat(validate(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(body);
    }

    @Test
    void distinguishesSilentFromBrokenConnection() {
        assertThatThrownBy(() -> validator.validate(failingWith(new SocketTimeoutException())))
                .isInstanceOfSatisfying(
                        IncompleteBodyException.class,
                        e -> assertThat(e.isTimeout()).isTrue());
        assertThatThrownBy(() -> validator.validate(failingWith(new EOFException())))
                .isInstanceOfSatisfying(
                        IncompleteBodyException.class,
                        e -> assertThat(e.isTimeout()).isFalse());
    }

    @Test
    void rejectsOtherEncodings() {
        assertThatThrownBy(() -> validate("\"Müller\"".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MalformedBodyException.class);
    }

    private String validate(byte[] body) {
        return new String(validator.validate(new ByteArrayInputStream(body)), StandardCharsets.UTF_8);
    }

    private static InputStream failingWith(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
    }

    private static byte[] nested(int depth) {
        return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }
}
