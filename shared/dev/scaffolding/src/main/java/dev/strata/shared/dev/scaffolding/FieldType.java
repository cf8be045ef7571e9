package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A kind of value that a field holds, and how code, tables and documents write it. */
public enum FieldType {
    STRING("String", "String", "varchar(%d)", "\"One\"", "\"Two\"", "text -> text"),
    INT("int", "Integer", "integer", "1", "2", "Integer::valueOf"),
    LONG("long", "Long", "bigint", "1L", "2L", "Long::valueOf"),
    BOOLEAN("boolean", "Boolean", "boolean", "true", "false", null),
    DATE("LocalDate", "LocalDate", "date", "LocalDate.of(2026, 1, 31)", "LocalDate.of(2026, 2, 28)", "Rfc3339::date"),
    INSTANT(
            "Instant",
            "Instant",
            "timestamptz",
            "Instant.parse(\"2026-01-31T08:30:00Z\")",
            "Instant.parse(\"2026-02-28T17:45:00Z\")",
            "Rfc3339::instant"),
    MONEY("Amount", "Amount", "bigint", "new Amount(990, \"EUR\")", "new Amount(1_250, \"USD\")", "Long::valueOf"),
    UUID(
            "UUID",
            "UUID",
            "uuid",
            "UUID.fromString(\"0190f1d0-0000-7000-8000-000000000001\")",
            "UUID.fromString(\"0190f1d0-0000-7000-8000-000000000002\")",
            null);

    /** What a field of this type holds in code where it is required. */
    final String required;
    /** What it holds where it may be null. */
    final String optional;

    final String sql;
    final String sample;
    /** Greater than the sample, where one can be greater. */
    final String anotherSample;
    /** Reads a value back from a cursor; null where lists are not sorted by it. */
    final String parser;

    FieldType(String required, String optional, String sql, String sample, String anotherSample, String parser) {
        this.required = required;
        this.optional = optional;
        this.sql = sql;
        this.sample = sample;
        this.anotherSample = anotherSample;
        this.parser = parser;
    }

    static FieldType of(String name) {
        return Arrays.stream(values())
                .filter(type -> type.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new ScaffoldingException(
                        "Give each of -Dfields one of the types %s, not '%s'.", List.of(values()), name));
    }

    boolean isPrimitive() {
        return !required.equals(optional);
    }

    /** The sample as JSON writes it. */
    String json() {
        return switch (this) {
            case STRING, INT, BOOLEAN -> sample;
            case LONG -> "1";
            case DATE -> "\"2026-01-31\"";
            case INSTANT -> "\"2026-01-31T08:30:00Z\"";
            case MONEY -> "{\"amount\": 990, \"currency\": \"EUR\"}";
            case UUID -> "\"0190f1d0-0000-7000-8000-000000000001\"";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
