package dev.strata.shared.dev.dashboard;

import java.util.Map;

/**
 * Environment variables, and who sets them.
 *
 * @param name for the reader, such as {@code .env}
 * @param values the variables
 */
public record SettingSource(String name, Map<String, String> values) {}
