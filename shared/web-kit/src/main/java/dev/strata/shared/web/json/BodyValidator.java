package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

/** Checks size, encoding, syntax and depth of a JSON body before it is bound. */
final class BodyValidator {

    /** More than any legitimate request needs; unlimited nesting would overflow the stack of the parser. */
    static final int MAX_DEPTH = 20;

    private final int maxBytes;

    BodyValidator(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads and checks a body.
     *
     * @param body the request body
     * @return the body
     * @throws BodyTooLargeException when the body is too long or nested too deeply
     * @throws IncompleteBodyException when it ends too early
     * @throws MalformedBodyException when it is not UTF-8 encoded JSON (RFC 8259), has text that no database can store,
     *     or has an object with duplicate names, which parsers resolve differently (RFC 7493)
     */
    byte[] validate(InputStream body) {
        byte[] bytes = RequestBody.read(body, maxBytes);
        if (bytes.length > maxBytes) {
            throw new BodyTooLargeException(String.format(Locale.ROOT, "The body must not exceed %d bytes.", maxBytes));
        }
        if (bytes.length > 0) {
            requireUtf8(bytes);
            checkContent(bytes);
        }
        return bytes;
    }

    private static void requireUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new MalformedBodyException(e);
        }
    }

    private static void checkContent(byte[] bytes) {
        try (JsonParser parser = JsonP.PROVIDER.createParser(new ByteArrayInputStream(bytes))) {
            Deque<Set<String>> names = new ArrayDeque<>();
            while (parser.hasNext()) {
                check(parser.next(), parser, names);
            }
        } catch (BodyTooLargeException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MalformedBodyException(e);
        }
    }

    private static void check(Event event, JsonParser parser, Deque<Set<String>> names) {
        switch (event) {
            case START_ARRAY, START_OBJECT -> names.push(new HashSet<>());
            case END_ARRAY, END_OBJECT -> names.pop();
            case KEY_NAME -> checkName(PlainText.check(parser.getString()), names.element());
            case VALUE_STRING -> PlainText.check(parser.getString());
            default -> {
                // Numbers and literals are checked when they are bound.
            }
        }
        if (names.size() > MAX_DEPTH) {
            throw new BodyTooLargeException(
                    String.format(Locale.ROOT, "The body must not be nested more than %d levels deep.", MAX_DEPTH));
        }
    }

    private static void checkName(String name, Set<String> others) {
        if (!others.add(name)) {
            throw new IllegalArgumentException("Two members have the same name");
        }
    }
}
