package dev.strata.shared.web.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.web.http.InvalidParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorsTest {

    @Test
    void decodesEncodedKey() {
        List<String> key = List.of("Größe \"L\", rot", "7");

        assertThat(Cursors.decode(Cursors.encode("name", key), "name", 2)).contains(key);
    }

    @Test
    void isUrlSafe() {
        assertThat(Cursors.encode("name", List.of("???>>>~~~ÿÿÿ", "1"))).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void decodesMissingCursorAsFirstPage() {
        assertThat(Cursors.decode(null, "name", 2)).isEmpty();
    }

    @Test
    void rejectsCursorOfDifferentOrder() {
        String cursor = Cursors.encode("price", List.of("1", "2"));

        assertThatThrownBy(() -> Cursors.decode(cursor, "name", 2)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void rejectsKeyOfDifferentSize() {
        String cursor = Cursors.encode("name", List.of("1"));

        assertThatThrownBy(() -> Cursors.decode(cursor, "name", 2)).isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[1,2,3]", "[\"name\"", "[[\"name\"]]", "null", ""})
    void rejectsForgedContent(String json) {
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursors.decode(cursor, "name", 2)).isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a", "not base64!"})
    void rejectsInvalidEncoding(String cursor) {
        assertThatThrownBy(() -> Cursors.decode(cursor, "name", 2)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void rejectsTooLongCursor() {
        String cursor = "A".repeat(2_001);

        assertThatThrownBy(() -> Cursors.decode(cursor, "name", 2)).isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @MethodSource("hostileCursors")
    void rejectsHostileCursor(String json) {
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursors.decode(cursor, "name", 2)).isInstanceOf(InvalidParameterException.class);
    }

    static List<String> hostileCursors() {
        return List.of("[".repeat(1_400), "[" + "1".repeat(1_200) + "]", "[\"name\",\"\\u0000\",\"1\"]");
    }
}
