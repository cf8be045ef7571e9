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
 * Looks in everything that the services of a run logged for what no log may hold. Not in what Liberty keeps for its
 * support and sends nowhere, the trace files and the ffdc folder: those hold the tokens that it refused.
 */
public final class LogSearch {

    /** Of everybody in the tests. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile(Pattern.quote(PASSWORD)),
            Pattern.compile("strata-dev-admin"),
            // Three parts, of which the first two begin with a brace in Base64: a token.
            Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\."),
            Pattern.compile("-----BEGIN"),
            Pattern.compile("\\$argon2"),
            // Everybody in these tests has such an address.
            Pattern.compile("customer-[\\w-]+@example\\.com"));

    private final List<Path> places;

    /** @param places folders and files; those that are not there are passed over */
    public LogSearch(List<Path> places) {
        this.places = places;
    }

    /** Every line with a secret in it, with its file; the secret itself is left out. */
    public List<String> findings() {
        return places.stream()
                .filter(Files::exists)
                .flatMap(this::logs)
                .flatMap(LogSearch::findings)
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

    private static Stream<String> findings(Path log) {
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
