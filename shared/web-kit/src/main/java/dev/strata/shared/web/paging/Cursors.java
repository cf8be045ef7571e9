package dev.strata.shared.web.paging;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

import dev.strata.shared.web.http.InvalidParameterException;
import dev.strata.shared.web.json.JsonP;
import dev.strata.shared.web.json.PlainText;

/**
 * Encodes the key of the last row of a page as an opaque cursor, and decodes it. Cursors need no signature: a forged
 * one only moves the page within the same filter.
 */
public final class Cursors {

    static final int MAX_LENGTH = 2_000;

    private Cursors() {}

    /**
     * Encodes a cursor.
     *
     * @param order the value of the sort parameter
     * @param key the sort attributes of the row, as text
     * @return the cursor, URL-safe (RFC 4648, section 5)
     */
    public static String encode(String order, List<String> key) {
        JsonArrayBuilder parts = JsonP.PROVIDER.createArrayBuilder().add(order);
        key.forEach(parts::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(parts.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a cursor.
     *
     * @param cursor the cursor, or null for the first page
     * @param order the requested order
     * @param size the number of attributes in a key of that order
     * @return the key, or empty for the first page
     * @throws InvalidParameterException when the cursor is invalid or from a different order
     */
    public static Optional<List<String>> decode(String cursor, String order, int size) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = read(cursor);
        if (parts.size() != size + 1 || !parts.get(0).equals(order)) {
            throw new InvalidParameterException("cursor", "is from a different sort order; start at the first page");
        }
        return Optional.of(parts.subList(1, parts.size()));
    }

    private static List<String> read(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw invalid();
        }
        try (JsonReader reader = JsonP.PROVIDER.createReader(
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
