package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.json.Json;
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
     * @return the body, buffered
     * @throws BodyTooLargeException when the body is too long or nested too deeply
     * @throws MalformedBodyException when it is not UTF-8 encoded JSON (RFC 8259), or has text that no database can
     *     store
     */
    InputStream validate(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new BodyTooLargeException("The body must not exceed %d bytes.".formatted(maxBytes));
        }
        if (bytes.length > 0) {
            requireUtf8(bytes);
            checkContent(bytes);
        }
        return new ByteArrayInputStream(bytes);
    }

    private static void requireUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new MalformedBodyException(e);
        }
    }

    private static void checkContent(byte[] bytes) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            int depth = 0;
            while (parser.hasNext()) {
                Event event = parser.next();
                depth += depthChange(event);
                if (depth > MAX_DEPTH) {
                    throw new BodyTooLargeException(
                            "The body must not be nested more than %d levels deep.".formatted(MAX_DEPTH));
                }
                if (event == Event.KEY_NAME || event == Event.VALUE_STRING) {
                    PlainText.check(parser.getString());
                }
            }
        } catch (BodyTooLargeException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MalformedBodyException(e);
        }
    }

    private static int depthChange(Event event) {
        return switch (event) {
            case START_ARRAY, START_OBJECT -> 1;
            case END_ARRAY, END_OBJECT -> -1;
            default -> 0;
        };
    }
}
