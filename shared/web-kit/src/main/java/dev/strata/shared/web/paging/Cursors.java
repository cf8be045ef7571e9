package dev.strata.shared.web.paging;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

import dev.strata.shared.web.http.InvalidParameterException;
import dev.strata.shared.web.json.PlainText;

/**
 * Writes the key of a page's last row as an opaque text, and reads it back. A forged cursor shows nothing that the same
 * filter would not show; an invalid one, or one of another order, is rejected.
 */
public final class Cursors {

    private static final int MAX_LENGTH = 2_000;

    private Cursors() {}

    /**
     * Writes a cursor.
     *
     * @param order the value of the sort parameter
     * @param key the values of the row's sort attributes, each as text
     * @return a text safe in a URL (RFC 4648, section 5)
     */
    public static String encode(String order, List<String> key) {
        JsonArrayBuilder parts = Json.createArrayBuilder().add(order);
        key.forEach(parts::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param cursor the parameter, or null for the first page
     * @param order the requested order
     * @param size the number of values in a key of that order
     * @return the key, or empty for the first page
     * @throws InvalidParameterException when it is not a cursor of that order
     */
    public static Optional<List<String>> decode(String cursor, String order, int size) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = read(cursor);
        if (parts.size() != size + 1 || !parts.get(0).equals(order)) {
            throw new InvalidParameterException("cursor", "belongs to another order; start at the first page");
        }
        return Optional.of(parts.subList(1, parts.size()));
    }

    private static List<String> read(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw invalid();
        }
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            JsonArray parts = reader.readArray();
            return parts.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .map(PlainText::check)
                    .toList();
        } catch (RuntimeException e) {
            throw invalid();
        }
    }

    static InvalidParameterException invalid() {
        return new InvalidParameterException("cursor", "is not a cursor of this list");
    }
}
