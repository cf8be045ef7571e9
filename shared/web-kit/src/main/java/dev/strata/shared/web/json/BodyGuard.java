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

/** Looks through a JSON body before anything is made of it. */
final class BodyGuard {

    /** More than any sensible request; a parser that follows a sender's nesting follows it until its stack ends. */
    static final int MAX_DEPTH = 20;

    private final int maxBytes;

    BodyGuard(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Reads a body that may be bound to a record.
     *
     * @param body what the caller sent
     * @return the same, in memory
     * @throws BodyTooLargeException when it has too many bytes or too many levels
     * @throws MalformedBodyException when it is no JSON in UTF-8 (RFC 8259), or holds a text that no database keeps
     */
    InputStream admit(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new BodyTooLargeException("The body may have %d bytes at most.".formatted(maxBytes));
        }
        if (bytes.length > 0) {
            refuseOtherEncodings(bytes);
            walk(bytes);
        }
        return new ByteArrayInputStream(bytes);
    }

    private static void refuseOtherEncodings(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new MalformedBodyException(e);
        }
    }

    private static void walk(byte[] bytes) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            int depth = 0;
            while (parser.hasNext()) {
                Event event = parser.next();
                depth += stepOf(event);
                if (depth > MAX_DEPTH) {
                    throw new BodyTooLargeException("The body may have %d levels at most.".formatted(MAX_DEPTH));
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

    private static int stepOf(Event event) {
        return switch (event) {
            case START_ARRAY, START_OBJECT -> 1;
            case END_ARRAY, END_OBJECT -> -1;
            default -> 0;
        };
    }
}
