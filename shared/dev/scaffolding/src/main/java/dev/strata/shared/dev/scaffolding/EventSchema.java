package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON schemas of the data of events, and the records that they stand for. */
final class EventSchema {

    private static final String PROPERTIES = "properties";
    private static final Map<String, Object> MONEY =
            of(List.of(Field.ofEvent("amount:long"), Field.ofEvent("currency:string")));

    private EventSchema() {}

    static Map<String, Object> of(List<Field> fields) {
        Map<String, Object> members = new LinkedHashMap<>();
        fields.forEach(field -> members.put(field.name(), field.isMoney() ? MONEY : Operation.schemaOf(field.kind())));
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "object"));
        schema.put(PROPERTIES, members);
        return schema;
    }

    /** The record for an object, with a record inside it for each object inside that. */
    static String record(String name, Map<String, Object> schema) {
        List<String> components = new ArrayList<>();
        StringBuilder nested = new StringBuilder();
        Yaml.map(schema, PROPERTIES)
                .forEach((member, type) -> components.add(javaType(member, Yaml.cast(type), nested) + " " + member));
        return "public record " + name + "(" + String.join(", ", components) + ") {" + nested + "}";
    }

    private static String javaType(String member, Map<String, Object> schema, StringBuilder nested) {
        if (schema.containsKey("items")) {
            return "List<" + javaType(member.replaceFirst("s$", ""), Yaml.map(schema, "items"), nested) + ">";
        }
        if (!schema.containsKey(PROPERTIES)) {
            return Operation.typeOf(schema).orElse(FieldType.STRING).optional;
        }
        if (schema.equals(MONEY)) {
            return FieldType.MONEY.optional;
        }
        String name = Words.capitalized(member);
        nested.append("\n\n/** A part of the event. */\n").append(record(name, schema));
        return name;
    }

    /** An object with a value for each member, as JSON. */
    static String example(Map<String, Object> schema) {
        if (schema.containsKey("items")) {
            return "[" + example(Yaml.map(schema, "items")) + "]";
        }
        if (schema.containsKey("enum")) {
            List<String> names = Yaml.cast(schema.get("enum"));
            return '"' + names.get(0) + '"';
        }
        if (!schema.containsKey(PROPERTIES)) {
            return Operation.typeOf(schema).orElse(FieldType.STRING).json;
        }
        return Yaml.map(schema, PROPERTIES).entrySet().stream()
                .map(member -> '"' + member.getKey() + "\": " + example(Yaml.cast(member.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
