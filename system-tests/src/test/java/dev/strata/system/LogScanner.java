package dev.strata.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Searches the logs of all services for secrets, personal data and raw control characters. It skips what Liberty keeps
 * for its support and sends nowhere, the trace files and the ffdc folder, which contain rejected tokens.
 */
public final class LogScanner {

    /** The password of every user in the tests. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile(Pattern.quote(PASSWORD)),
            Pattern.compile("strata-dev-admin"),
            // A JWT: header and payload are JSON objects, whose opening brace is "eyJ" in Base64.
            Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\."),
            Pattern.compile("-----BEGIN"),
            Pattern.compile("\\$argon2"),
            // The address of every customer in the tests.
            Pattern.compile("customer-[\\w-]+@example\\.com"));

    // With these a caller could forge lines, or control the terminal of whoever reads them.
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]");
    private static final String COLOUR = "\\x1b\\[[\\d;]*m";
    private static final String END_OF_COLOUR = "\\x1b\\[0m";
    private static final String FIELD_OF_PAYARA = "\\[[^]\\x1b]*] ";
    // WildFly colours its lines until it has read its configuration, and Payara the level and the logger.
    private static final Pattern COLOURS_AT_START = Pattern.compile("^(?:(?:" + COLOUR + ")+|"
            + FIELD_OF_PAYARA.repeat(2) + "\\[" + COLOUR + "\\w+" + END_OF_COLOUR + "] "
            + FIELD_OF_PAYARA + "\\[" + COLOUR + "[^\\x1b]+" + END_OF_COLOUR + "])");
    private static final Pattern DATA_OF_KAFKA = Pattern.compile("\\d+\\.log");

    private final List<Path> places;

    /** @param places folders and files; missing ones are skipped */
    public LogScanner(List<Path> places) {
        this.places = places;
    }

    /** Each line that contains a secret or a control character, after the name of its file; either is masked. */
    public List<String> findings() {
        return places.stream()
                .filter(Files::exists)
                .flatMap(this::logs)
                .flatMap(LogScanner::findingsIn)
                .toList();
    }

    private Stream<Path> logs(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files
                    .filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.getFileName().toString().startsWith("trace")
                            && !file.getParent().endsWith("ffdc"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pattern> forbiddenIn(Path log) {
        List<Pattern> forbidden = new ArrayList<>(SECRETS);
        if (!DATA_OF_KAFKA.matcher(log.getFileName().toString()).matches()) {
            forbidden.add(CONTROL_CHARACTER);
        }
        return forbidden;
    }

    private static Stream<String> findingsIn(Path log) {
        try {
            List<Pattern> forbidden = forbiddenIn(log);
            List<String> findings = new ArrayList<>();
            for (String text :
                    Files.readString(log, StandardCharsets.ISO_8859_1).split("\n")) {
                String line = COLOURS_AT_START.matcher(text).replaceFirst("");
                forbidden.stream()
                        .filter(pattern -> pattern.matcher(line).find())
                        .forEach(pattern ->
                                findings.add(log + ": " + pattern.matcher(line).replaceAll("***")));
            }
            return findings.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
