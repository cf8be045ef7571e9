package dev.strata.shared.web.problem;

/**
 * An invalid field.
 *
 * @param pointer a JSON pointer into the body (RFC 6901), or null
 * @param parameter the name of the query, path or header parameter, or null
 * @param detail why the field is invalid
 */
public record FieldProblem(String pointer, String parameter, String detail) {}
