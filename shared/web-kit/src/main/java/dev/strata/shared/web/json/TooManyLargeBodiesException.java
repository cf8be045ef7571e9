package dev.strata.shared.web.json;

/** A large request body that arrived while too many others did. */
public class TooManyLargeBodiesException extends RuntimeException {}
