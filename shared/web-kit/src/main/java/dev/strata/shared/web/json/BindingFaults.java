package dev.strata.shared.web.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

import dev.strata.shared.web.problem.FieldProblem;

/** Explains why a body can't be bound to a record: the members that the record lacks or has with another type. */
final class BindingFaults {

    private static final int MAX_FAULTS = 10;
    private static final int MAX_NAME_LENGTH = 100;

    private final List<FieldProblem> faults = new ArrayList<>();

    private BindingFaults() {}

    static List<FieldProblem> in(JsonValue body, Type type) {
        BindingFaults finder = new BindingFaults();
        finder.compare(body, type, "");
        return finder.faults;
    }

    private void compare(JsonValue value, Type type, String pointer) {
        String expected = expectedFor(type);
        if (value == JsonValue.NULL || expected == null || faults.size() == MAX_FAULTS) {
            return;
        }
        if (!expected.equals(nameOf(value.getValueType()))) {
            faults.add(new FieldProblem(pointer, null, "must be of type " + expected));
        } else if (value instanceof JsonArray array) {
            compareItems(array, type, pointer);
        } else if (value instanceof JsonObject object) {
            compareMembers(object, (Class<?>) type, pointer);
        }
    }

    private void compareItems(JsonArray array, Type type, String pointer) {
        if (type instanceof ParameterizedType list) {
            for (int i = 0; i < array.size(); i++) {
                compare(array.get(i), list.getActualTypeArguments()[0], pointer + "/" + i);
            }
        }
    }

    private void compareMembers(JsonObject object, Class<?> type, String pointer) {
        Map<String, Type> known = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
        object.forEach((name, value) -> {
            String member = pointer + "/" + Json.encodePointer(cut(name));
            if (known.containsKey(name)) {
                compare(value, known.get(name), member);
            } else if (faults.size() < MAX_FAULTS) {
                faults.add(new FieldProblem(member, null, "is not a member of this object"));
            }
        });
    }

    private static String cut(String name) {
        return name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) : name;
    }

    /** The JSON type of a Java type, or null if there is more than one. */
    private static String expectedFor(Type type) {
        if (type instanceof ParameterizedType generic) {
            return expectedFor(generic.getRawType());
        }
        Class<?> raw = type instanceof Class<?> known ? known : Object.class;
        if (raw.isRecord()) {
            return "object";
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return "array";
        }
        if (raw == String.class) {
            return "string";
        }
        if (raw == Integer.class || raw == Long.class) {
            return "number";
        }
        return raw == Boolean.class ? "boolean" : null;
    }

    private static String nameOf(ValueType type) {
        return switch (type) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> "number";
            case TRUE, FALSE -> "boolean";
            case NULL -> "null";
        };
    }
}
