package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versioned scripts of Flyway. */
final class Migrations {

    static final String FOLDER = "src/main/resources/db/migration";

    private static final Pattern VERSION = Pattern.compile(".*/V(\\d+)__[^/]*\\.sql");

    private Migrations() {}

    /** The version after the highest that a service has. */
    static int next(Checkout checkout, String service) throws IOException {
        return 1
                + checkout.files(service + FOLDER, ".sql").stream()
                        .map(VERSION::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(version -> Integer.parseInt(version.group(1)))
                        .max()
                        .orElse(0);
    }
}
