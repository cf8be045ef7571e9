package dev.strata.shared.testing.kit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON schemas of event records. */
final class EventSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Type, List<String>> SCALARS = Map.of(
            String.class, List.of("string"),
            UUID.class, List.of("string", "uuid"),
            Instant.class, List.of("string", "date-time"),
            LocalDate.class, List.of("string", "date"),
            int.class, List.of("integer", "int32"),
            Integer.class, List.of("integer", "int32"),
            long.class, List.of("integer", "int64"),
            Long.class, List.of("integer", "int64"),
            boolean.class, List.of("boolean"),
            Boolean.class, List.of("boolean"));

    private EventSchemas() {}

    /** @throws IllegalArgumentException for a member whose type is not supported in events */
    static ObjectNode of(Type type) {
        if (SCALARS.containsKey(type)) {
            return scalar(SCALARS.get(type));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return JSON.objectNode().put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            ArrayNode names = JSON.arrayNode();
            Arrays.stream(constants.getEnumConstants()).map(Object::toString).forEach(names::add);
            return JSON.objectNode().put("type", "string").set("enum", names);
        }
        if (type instanceof Class<?> object && object.isRecord()) {
            return object(object);
        }
        throw new IllegalArgumentException("An event cannot have a member of the type " + type.getTypeName());
    }

    private static ObjectNode scalar(List<String> typeAndFormat) {
        ObjectNode schema = JSON.objectNode().put("type", typeAndFormat.get(0));
        return typeAndFormat.size() == 1 ? schema : schema.put("format", typeAndFormat.get(1));
    }

    private static ObjectNode object(Class<?> type) {
        ObjectNode properties = JSON.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType()));
        }
        return JSON.objectNode().put("type", "object").set("properties", properties);
    }
}
