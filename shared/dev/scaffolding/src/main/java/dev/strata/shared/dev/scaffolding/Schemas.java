package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON schemas as Liberty writes them into an OpenAPI document. */
final class Schemas {

    private static final String UUID_PATTERN =
            "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}";

    private Schemas() {}

    static Map<String, Object> of(FieldType type) {
        return switch (type) {
            case STRING -> map("type", "string");
            case INT -> map("type", "integer", "format", "int32");
            case LONG -> map("type", "integer", "format", "int64");
            case BOOLEAN -> map("type", "boolean");
            case DATE -> map("type", "string", "format", "date", "examples", List.of("2022-03-10"));
            case INSTANT -> map("type", "string", "format", "date-time", "examples", List.of("2022-03-10T16:15:50Z"));
            case MONEY -> map("$ref", "#/components/schemas/Money");
            case UUID -> map("type", "string", "format", "uuid", "pattern", UUID_PATTERN);
        };
    }

    /** The other way round; empty for what holds more than one value. */
    static Optional<FieldType> typeOf(Map<String, Object> schema) {
        return Arrays.stream(FieldType.values())
                .filter(type -> Stream.of("$ref", "type", "format")
                        .allMatch(key -> Objects.equals(of(type).get(key), schema.get(key))))
                .findFirst();
    }

    /** The same as a query parameter has it: Liberty gives types of the JDK a name of their own there. */
    static Map<String, Object> ofParameter(FieldType type) {
        return switch (type) {
            case DATE, INSTANT, UUID -> map("$ref", "#/components/schemas/" + type.optional);
            default -> of(type);
        };
    }

    /** What a caller writes, with its constraints. */
    static Map<String, Object> ofRequest(Field field) {
        Map<String, Object> schema = of(field.type());
        if (field.type() != FieldType.STRING) {
            return schema;
        }
        Map<String, Object> limited = with(schema, "maxLength", field.length());
        return field.isRequired() ? with(limited, "pattern", "\\S") : limited;
    }

    static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(schema);
        extended.put(key, value);
        return extended;
    }

    /** Keys with their values, in this order: what is written from it is the same at every run. */
    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
