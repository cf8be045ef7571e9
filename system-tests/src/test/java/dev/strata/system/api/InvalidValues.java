package dev.strata.system.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values that violate a schema, each in one way. */
final class InvalidValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;

    InvalidValues(ApiDocument document) {
        this.document = document;
    }

    /** Variants of a valid value, each with one violation, at every depth. */
    List<JsonNode> variantsOf(JsonNode schema, JsonNode valid) {
        List<JsonNode> invalid = new ArrayList<>();
        violate(document.resolve(schema), valid, invalid::add);
        return invalid;
    }

    private void violate(JsonNode schema, JsonNode valid, Consumer<JsonNode> sink) {
        if (valid instanceof ObjectNode object) {
            violateObject(schema, object, sink);
        } else if (valid instanceof ArrayNode array) {
            violateArray(schema, array, sink);
        }
        scalars(schema).forEach(sink);
    }

    private void violateObject(JsonNode schema, ObjectNode object, Consumer<JsonNode> sink) {
        sink.accept(object.deepCopy().put("unknownMember", 1));
        schema.path("required").forEach(name -> {
            sink.accept(object.deepCopy().without(name.asText()));
            sink.accept(object.deepCopy().set(name.asText(), JSON.nullNode()));
        });
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode memberSchema = document.resolve(schema.path("properties").path(member.getKey()));
            violate(
                    memberSchema,
                    member.getValue(),
                    value -> sink.accept(object.deepCopy().set(member.getKey(), value)));
        }
    }

    private void violateArray(JsonNode schema, ArrayNode array, Consumer<JsonNode> sink) {
        if (schema.has("minItems")) {
            sink.accept(JSON.arrayNode());
        }
        if (schema.has("maxItems") && !array.isEmpty()) {
            ArrayNode tooMany = JSON.arrayNode();
            for (int i = 0; i <= schema.path("maxItems").asInt(); i++) {
                tooMany.add(array.get(0));
            }
            sink.accept(tooMany);
        }
        if (!array.isEmpty()) {
            JsonNode itemSchema = document.resolve(schema.path("items"));
            violate(
                    itemSchema,
                    array.get(0),
                    value -> sink.accept(JSON.arrayNode().add(value)));
        }
    }

    /** Values of the wrong type, and of the right type but out of range. */
    List<JsonNode> scalars(JsonNode schema) {
        List<JsonNode> values = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "integer" -> integers(schema, values);
            case "boolean" -> values.addAll(List.of(JSON.textNode("maybe"), JSON.numberNode(1), JSON.arrayNode()));
            case "array" -> values.addAll(List.of(JSON.textNode("none"), JSON.numberNode(1), JSON.objectNode()));
            case "object" -> values.addAll(List.of(JSON.textNode("none"), JSON.numberNode(1), JSON.arrayNode()));
            default -> texts(schema, values);
        }
        return values;
    }

    private static void integers(JsonNode schema, List<JsonNode> values) {
        values.addAll(List.of(JSON.textNode("many"), JSON.booleanNode(true), JSON.arrayNode()));
        values.addAll(List.of(JSON.numberNode(1.5), JSON.numberNode(new BigInteger("9".repeat(30)))));
        if (schema.has("minimum")) {
            values.add(JSON.numberNode(schema.path("minimum").bigIntegerValue().subtract(BigInteger.ONE)));
        }
        if (schema.has("exclusiveMinimum")) {
            values.add(JSON.numberNode(schema.path("exclusiveMinimum").asLong()));
        }
        if (schema.has("maximum")) {
            values.add(JSON.numberNode(schema.path("maximum").bigIntegerValue().add(BigInteger.ONE)));
        }
    }

    private static void texts(JsonNode schema, List<JsonNode> values) {
        values.addAll(List.of(JSON.numberNode(7), JSON.booleanNode(true), JSON.arrayNode(), JSON.objectNode()));
        if (schema.has("maxLength")) {
            values.add(JSON.textNode("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.path("minLength").asInt() > 1) {
            values.add(JSON.textNode("x".repeat(schema.path("minLength").asInt() - 1)));
        }
        if (schema.has("pattern")) {
            values.add(JSON.textNode(" "));
        }
        if (schema.has("format")) {
            values.add(JSON.textNode("not of this format"));
        }
        if (schema.has("enum")) {
            values.add(JSON.textNode("not in the enum"));
        }
    }
}
