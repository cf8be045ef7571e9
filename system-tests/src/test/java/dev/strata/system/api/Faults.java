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

/** Values that a schema does not admit, each with one thing wrong. */
final class Faults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;

    Faults(ApiDocument document) {
        this.document = document;
    }

    /** Every way to spoil one member of a valid object, at every depth. */
    List<JsonNode> in(JsonNode schema, JsonNode valid) {
        List<JsonNode> spoilt = new ArrayList<>();
        spoil(document.resolve(schema), valid, spoilt::add);
        return spoilt;
    }

    private void spoil(JsonNode schema, JsonNode valid, Consumer<JsonNode> sink) {
        if (valid instanceof ObjectNode object) {
            spoilObject(schema, object, sink);
        } else if (valid instanceof ArrayNode array) {
            spoilArray(schema, array, sink);
        }
        scalars(schema).forEach(sink);
    }

    private void spoilObject(JsonNode schema, ObjectNode object, Consumer<JsonNode> sink) {
        sink.accept(object.deepCopy().put("unknownMember", 1));
        schema.path("required").forEach(name -> {
            sink.accept(object.deepCopy().without(name.asText()));
            sink.accept(object.deepCopy().set(name.asText(), JSON.nullNode()));
        });
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode memberSchema = document.resolve(schema.path("properties").path(member.getKey()));
            spoil(
                    memberSchema,
                    member.getValue(),
                    fault -> sink.accept(object.deepCopy().set(member.getKey(), fault)));
        }
    }

    private void spoilArray(JsonNode schema, ArrayNode array, Consumer<JsonNode> sink) {
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
            spoil(
                    itemSchema,
                    array.get(0),
                    fault -> sink.accept(JSON.arrayNode().add(fault)));
        }
    }

    /** Values of a wrong type, and of the right type but outside its borders. */
    List<JsonNode> scalars(JsonNode schema) {
        List<JsonNode> faults = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "integer" -> integers(schema, faults);
            case "boolean" -> faults.addAll(List.of(JSON.textNode("maybe"), JSON.numberNode(1), JSON.arrayNode()));
            case "array" -> faults.addAll(List.of(JSON.textNode("none"), JSON.numberNode(1), JSON.objectNode()));
            case "object" -> faults.addAll(List.of(JSON.textNode("none"), JSON.numberNode(1), JSON.arrayNode()));
            default -> texts(schema, faults);
        }
        return faults;
    }

    private static void integers(JsonNode schema, List<JsonNode> faults) {
        faults.addAll(List.of(JSON.textNode("many"), JSON.booleanNode(true), JSON.arrayNode()));
        faults.addAll(List.of(JSON.numberNode(1.5), JSON.numberNode(new BigInteger("9".repeat(30)))));
        if (schema.has("minimum")) {
            faults.add(JSON.numberNode(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("exclusiveMinimum")) {
            faults.add(JSON.numberNode(schema.path("exclusiveMinimum").asLong()));
        }
        if (schema.has("maximum")) {
            faults.add(JSON.numberNode(schema.path("maximum").asLong() + 1));
        }
    }

    private static void texts(JsonNode schema, List<JsonNode> faults) {
        faults.addAll(List.of(JSON.numberNode(7), JSON.booleanNode(true), JSON.arrayNode(), JSON.objectNode()));
        if (schema.has("maxLength")) {
            faults.add(JSON.textNode("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.path("minLength").asInt() > 1) {
            faults.add(JSON.textNode("x".repeat(schema.path("minLength").asInt() - 1)));
        }
        if (schema.has("pattern")) {
            faults.add(JSON.textNode(" "));
        }
        if (schema.has("format")) {
            faults.add(JSON.textNode("of no such format"));
        }
        if (schema.has("enum")) {
            faults.add(JSON.textNode("none of them"));
        }
    }
}
