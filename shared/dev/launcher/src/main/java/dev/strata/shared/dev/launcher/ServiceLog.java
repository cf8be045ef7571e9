package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output of a service's process, in a file. */
final class ServiceLog {

    private static final int LAST_LINES = 12;
    private static final Pattern MAVEN_LEVEL = Pattern.compile("^\\[(INFO|WARNING|ERROR)] ");
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s*(at |\\.\\.\\. \\d+ more).*|^\\s*$");
    // What a server says while all is well: the last of it is not why it ended.
    private static final Pattern ORDINARY = Pattern.compile("^\\[[^]]+] \\p{XDigit}{8} \\S+ +[A-Z&&[^E]] .*");
    // An application that failed to start or to initialise, a server that can't run, a build that failed.
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:(?:CWWKZ000[24]E|SRVE0283E|CWWKE0702E|CWWKO0221E): |BUILD FAILURE|COMPILATION ERROR)(.*)");

    private static final Pattern PREAMBLE =
            Pattern.compile("^\\w+E: (?:Exception caught while initializing context: )?(?:[\\w.]+Exception: )?");

    private final Path file;
    private long position;

    ServiceLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** The complete lines since the last call. */
    List<String> newLines() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            // Somebody may have emptied it.
            position = Math.min(position, log.length());
            byte[] bytes = new byte[(int) (log.length() - position)];
            log.seek(position);
            log.readFully(bytes);
            int end = lastIndexOf((byte) '\n', bytes) + 1;
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static int lastIndexOf(byte wanted, byte[] bytes) {
        int index = bytes.length - 1;
        while (index >= 0 && bytes[index] != wanted) {
            index--;
        }
        return index;
    }

    /** Why a process ended by itself: the first error of a Maven, or the last line of a server. */
    Optional<String> endCause() {
        List<String> lines = lines().stream()
                .filter(line -> !STACK_FRAME.matcher(line).matches())
                .toList();
        return lines.stream()
                .filter(line -> line.startsWith("[ERROR] "))
                .findFirst()
                .or(() -> lines.stream().reduce((first, last) -> last))
                .filter(line -> !ORDINARY.matcher(line).matches())
                .map(line -> MAVEN_LEVEL.matcher(line).replaceFirst("").replaceFirst("\\.$", ""));
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
        List<String> relevant = lines().stream()
                .map(line -> MAVEN_LEVEL.matcher(line).replaceFirst(""))
                .filter(line -> !STACK_FRAME.matcher(line).matches())
                .toList();
        return String.join("\n    ", relevant.subList(Math.max(0, relevant.size() - LAST_LINES), relevant.size()));
    }

    List<String> lines() {
        try {
            // Not Files.readAllLines, which refuses what is not valid UTF-8.
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private LaunchException unreadable(IOException e) {
        return new LaunchException(String.format(Locale.ROOT, "%s can't be read: %s", file, e.getMessage()));
    }
}
