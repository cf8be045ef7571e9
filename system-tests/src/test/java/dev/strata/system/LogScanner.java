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
 * Searches the logs of all services for secrets and personal data. It skips what Liberty keeps for its support and sends
 * nowhere, the trace files and the ffdc folder, which contain rejected tokens.
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

    private final List<Path> places;

    /** @param places folders and files; missing ones are skipped */
    public LogScanner(List<Path> places) {
        this.places = places;
    }

    /** Each line that contains a secret, after the name of its file; the secret itself is masked. */
    public List<String> secrets() {
        return places.stream()
                .filter(Files::exists)
                .flatMap(this::logs)
                .flatMap(LogScanner::secretsIn)
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

    private static Stream<String> secretsIn(Path log) {
        try {
            List<String> findings = new ArrayList<>();
            for (String line :
                    Files.readString(log, StandardCharsets.ISO_8859_1).split("\n")) {
                SECRETS.stream()
                        .filter(secret -> secret.matcher(line).find())
                        .forEach(secret ->
                                findings.add(log + ": " + secret.matcher(line).replaceAll("***")));
            }
            return findings.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
