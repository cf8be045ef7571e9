package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service's process printed, in a file. */
final class ServiceLog {

    private static final int LAST_LINES = 12;
    private static final Pattern MAVEN_LEVEL = Pattern.compile("^\\[(INFO|WARNING|ERROR)] ");
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s*(at |\\.\\.\\. \\d+ more).*|^\\s*$");
    // An application that failed to start or to initialise, a server that can't run, a build that failed.
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:(?:CWWKZ000[24]E|SRVE0283E|CWWKE0702E|CWWKO0221E): |BUILD FAILURE|COMPILATION ERROR)(.*)");

    private static final Pattern PREAMBLE =
            Pattern.compile("^\\w+E: (?:Exception caught while initializing context: )?(?:[\\w.]+Exception: )?");

    private final Path file;

    ServiceLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Why the service will never start, without the server's message code and the name of the exception. */
    Optional<String> refusal() {
        return lines().stream()
                .map(REFUSAL::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .map(reason -> PREAMBLE.matcher(reason).replaceFirst(""))
                .findFirst();
    }

    String lastLines() {
        List<String> telling = lines().stream()
                .map(line -> MAVEN_LEVEL.matcher(line).replaceFirst(""))
                .filter(line -> !STACK_FRAME.matcher(line).matches())
                .toList();
        return String.join("\n    ", telling.subList(Math.max(0, telling.size() - LAST_LINES), telling.size()));
    }

    List<String> lines() {
        try {
            // Whatever a process prints need not be valid UTF-8.
            return Files.exists(file)
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new LaunchException("%s can't be read: %s".formatted(file, e.getMessage()));
        }
    }
}
