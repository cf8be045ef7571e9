package dev.strata.shared.web.json;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Rfc3339;

/** Reads one kind of value from its own kind of JSON only: the standard would take 7 for "7", and 1.9 for 1. */
abstract class StrictScalar<T> implements JsonbDeserializer<T> {

    private final Set<ValueType> types;
    private final Function<JsonValue, T> reader;

    private StrictScalar(Set<ValueType> types, Function<JsonValue, T> reader) {
        this.types = types;
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value.getValueType() == ValueType.NULL) {
            return null;
        }
        if (!types.contains(value.getValueType())) {
            throw new JsonbException("%s where there should be one of %s".formatted(value.getValueType(), types));
        }
        try {
            return reader.apply(value);
        } catch (RuntimeException e) {
            throw new JsonbException("A value outside its range", e);
        }
    }

    /** A text. */
    static final class OfString extends StrictScalar<String> {
        OfString() {
            super(Set.of(ValueType.STRING), value -> ((JsonString) value).getString());
        }
    }

    /** An id. */
    static final class OfUuid extends StrictScalar<UUID> {
        OfUuid() {
            super(Set.of(ValueType.STRING), value -> Ids.parse(((JsonString) value).getString()));
        }
    }

    /** A day. */
    static final class OfDate extends StrictScalar<LocalDate> {
        OfDate() {
            super(Set.of(ValueType.STRING), value -> Rfc3339.date(((JsonString) value).getString()));
        }
    }

    /** A point in time. */
    static final class OfInstant extends StrictScalar<Instant> {
        OfInstant() {
            super(Set.of(ValueType.STRING), value -> Rfc3339.instant(((JsonString) value).getString()));
        }
    }

    /** A whole number of 32 bits. */
    static final class OfInteger extends StrictScalar<Integer> {
        OfInteger() {
            super(
                    Set.of(ValueType.NUMBER),
                    value -> ((JsonNumber) value).bigDecimalValue().intValueExact());
        }
    }

    /** A whole number of 64 bits. */
    static final class OfLong extends StrictScalar<Long> {
        OfLong() {
            super(
                    Set.of(ValueType.NUMBER),
                    value -> ((JsonNumber) value).bigDecimalValue().longValueExact());
        }
    }

    /** True or false. */
    static final class OfBoolean extends StrictScalar<Boolean> {
        OfBoolean() {
            super(Set.of(ValueType.TRUE, ValueType.FALSE), value -> value.getValueType() == ValueType.TRUE);
        }
    }
}
