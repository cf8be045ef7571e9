package dev.strata.shared.utils;

import java.util.List;

/** Settings that are lists, such as {@code a, b}. */
public final class ListSettings {

    private ListSettings() {}

    /**
     * Removes the blanks around commas, which MicroProfile Config keeps.
     *
     * @param values the values as they were read
     * @return the values without blanks around them, and without empty ones
     */
    public static List<String> strip(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
