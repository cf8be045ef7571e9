package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The type of a field, in Java, SQL and JSON. */
enum FieldType {
    STRING("String", "String", "varchar(%s)", "\"One\"", "\"Two\"", "\"One\"", "text -> text"),
    INT("int", "Integer", "integer", "10", "20", "10", "Integer::valueOf"),
    LONG("long", "Long", "bigint", "10L", "20L", "10", "Long::valueOf"),
    BOOLEAN("boolean", "Boolean", "boolean", "true", "false", "true", null),
    DATE(
            "LocalDate",
            "LocalDate",
            "date",
            "LocalDate.of(2026, 1, 31)",
            "LocalDate.of(2026, 2, 28)",
            "\"2026-01-31\"",
            "Rfc3339::date"),
    INSTANT(
            "Instant",
            "Instant",
            "timestamptz",
            "Instant.parse(\"2026-01-31T08:30:00Z\")",
            "Instant.parse(\"2026-02-28T17:45:00Z\")",
            "\"2026-01-31T08:30:00Z\"",
            "Rfc3339::instant"),
    MONEY(
            "Money",
            "Money",
            "bigint",
            "new Money(1_250L, \"EUR\")",
            "new Money(4_900L, \"USD\")",
            "{\"amount\": 1250, \"currency\": \"EUR\"}",
            "Long::valueOf"),
    UUID(
            "UUID",
            "UUID",
            "uuid",
            "UUID.fromString(\"0190f1d0-0000-7000-8000-000000000001\")",
            "UUID.fromString(\"0190f1d0-0000-7000-8000-000000000002\")",
            "\"0190f1d0-0000-7000-8000-000000000001\"",
            null);

    /** The Java type where a value is required. */
    final String required;
    /** The Java type where the value may be null. */
    final String optional;

    final String sql;
    final String sample;
    /** Greater than the sample, where the type has an order. */
    final String otherSample;
    /** The sample in JSON. */
    final String json;
    /** Parses a value in a cursor; null where lists cannot be sorted by the type. */
    final String parser;

    FieldType(
            String required,
            String optional,
            String sql,
            String sample,
            String otherSample,
            String json,
            String parser) {
        this.required = required;
        this.optional = optional;
        this.sql = sql;
        this.sample = sample;
        this.otherSample = otherSample;
        this.json = json;
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

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
