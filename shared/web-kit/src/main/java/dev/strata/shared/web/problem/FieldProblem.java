package dev.strata.shared.web.problem;

/**
 * One field at fault.
 *
 * @param pointer where it stands in the body, as a JSON pointer (RFC 6901), or null
 * @param parameter the name of the query, path or header parameter, or null
 * @param detail what is wrong with it
 */
public record FieldProblem(String pointer, String parameter, String detail) {}
