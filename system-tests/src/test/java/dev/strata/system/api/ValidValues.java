package dev.strata.system.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Random values that satisfy a schema, with a bias towards limits and awkward strings. */
final class ValidValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int GENERATION_SIZE = 1_000;
    private static final int MAX_TEXT_LENGTH = 300;
    private static final List<String> AWKWARD = List.of(
            "' OR 1=1 --", "%00", "<script>", "../../etc", "Ünïcödé 😀", "\u202e", "\t", "{{7*7}}", "null", "-1");

    private final ApiDocument document;
    private final Random random;

    ValidValues(ApiDocument document, Random random) {
        this.document = document;
        this.random = random;
    }

    JsonNode next(JsonNode schema) {
        JsonNode resolved = document.resolve(schema);
        if (resolved.has("allOf")) {
            return next(resolved.path("allOf").path(0));
        }
        if (resolved.has("enum")) {
            return resolved.path("enum")
                    .path(random.nextInt(resolved.path("enum").size()));
        }
        return switch (resolved.path("type").asText()) {
            case "integer" -> JSON.numberNode(integer(resolved));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(resolved);
            case "object" -> object(resolved);
            default -> JSON.textNode(text(resolved));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().stream()
                .filter(property -> required.contains(property.getKey()) || random.nextBoolean())
                .forEach(property -> object.set(property.getKey(), next(property.getValue())));
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = least + random.nextInt(Math.min(4, schema.path("maxItems").asInt(4) - least + 1));
        for (int i = 0; i < size; i++) {
            array.add(next(schema.path("items")));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        long least = schema.has("exclusiveMinimum")
                ? schema.path("exclusiveMinimum").asLong() + 1
                : schema.path("minimum").asLong(Integer.MIN_VALUE);
        long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
        return draw(Arbitraries.longs().between(least, most));
    }

    private String text(JsonNode schema) {
        if (schema.path("format").asText().equals("uuid")) {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }
        if (schema.path("format").asText().equals("date")) {
            return LocalDate.of(1 + random.nextInt(9_999), 1 + random.nextInt(12), 1 + random.nextInt(28))
                    .toString();
        }
        if (schema.path("format").asText().equals("date-time")) {
            return Instant.ofEpochSecond(random.nextInt()).toString();
        }
        if (schema.path("format").asText().equals("email")) {
            return draw(letters().ofMinLength(1).ofMaxLength(40)) + "@example.com";
        }
        String pattern = schema.path("pattern").asText("");
        return switch (pattern) {
            case "^[A-Z]{3}$" -> draw(Arbitraries.of("EUR", "USD", "JPY", "KWD"));
            case "^[A-Z0-9][A-Z0-9-]{0,39}$" ->
                draw(Arbitraries.strings()
                        .withCharRange('A', 'Z')
                        .numeric()
                        .ofMinLength(1)
                        .ofMaxLength(40));
            default -> freeText(schema, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
        };
    }

    private String freeText(JsonNode schema, Pattern pattern) {
        int least =
                Math.max(schema.path("minLength").asInt(0), pattern.matcher("").find() ? 0 : 1);
        int most = Math.min(schema.path("maxLength").asInt(MAX_TEXT_LENGTH), MAX_TEXT_LENGTH);
        String awkward = AWKWARD.get(random.nextInt(AWKWARD.size()));
        boolean fits = awkward.length() >= least
                && awkward.length() <= most
                && pattern.matcher(awkward).find();
        if (fits && random.nextInt(4) == 0) {
            return awkward;
        }
        return draw(letters().ofMinLength(least).ofMaxLength(most));
    }

    private static StringArbitrary letters() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric();
    }

    private <T> T draw(Arbitrary<T> values) {
        return values.generator(GENERATION_SIZE, true).next(random).value();
    }
}
