package dev.strata.shared.web.json;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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

/** Reads a value from the matching JSON type only; JSON-B itself would accept 7 as "7" and truncate 1.9 to 1. */
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
            throw new JsonbException(
                    String.format(Locale.ROOT, "%s instead of one of %s", value.getValueType(), types));
        }
        try {
            return reader.apply(value);
        } catch (RuntimeException e) {
            throw new JsonbException("Value out of range", e);
        }
    }

    /** A string. */
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

    /** A date. */
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

    /** A 32-bit integer. */
    static final class OfInteger extends StrictScalar<Integer> {
        OfInteger() {
            super(
                    Set.of(ValueType.NUMBER),
                    value -> ((JsonNumber) value).bigDecimalValue().intValueExact());
        }
    }

    /** A 64-bit integer. */
    static final class OfLong extends StrictScalar<Long> {
        OfLong() {
            super(
                    Set.of(ValueType.NUMBER),
                    value -> ((JsonNumber) value).bigDecimalValue().longValueExact());
        }
    }

    /** A boolean. */
    static final class OfBoolean extends StrictScalar<Boolean> {
        OfBoolean() {
            super(Set.of(ValueType.TRUE, ValueType.FALSE), value -> value.getValueType() == ValueType.TRUE);
        }
    }
}
