package dev.strata.system.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of the repository. */
record Markdown(Path file, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./mvnw[^\\n;|&)]*");
    private static final Pattern OPTIONS = Pattern.compile("-[PD][\\w.-]+\\S*( -[PD]\\S+)*");

    static Markdown of(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The links to files and headings of the repository. */
    Stream<MatchResult> links() {
        return LINK.matcher(prose()).results().filter(link -> !link.group(1).contains(":"));
    }

    /** The anchors of its headings, as GitHub forms them. */
    List<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).strip())
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** The code blocks in one language. */
    List<String> blocks(String language) {
        return FENCED.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Code in sentences and tables, each on one line. */
    List<String> inlineCode() {
        return INLINE.matcher(prose())
                .results()
                .map(code -> code.group(1).replaceAll("\\s+", " "))
                .toList();
    }

    /** Everything that is set as code. */
    String code() {
        List<String> code = new ArrayList<>(inlineCode());
        FENCED.matcher(text).results().forEach(block -> code.add(block.group(2).replace("\\\n", " ")));
        return String.join("\n", code);
    }

    /** What is typed after {@code ./mvnw}, as words; options that stand alone in a sentence as well. */
    List<List<String>> mavenCommands() {
        Stream<String> complete = COMMAND.matcher(code()).results().map(MatchResult::group);
        Stream<String> options =
                inlineCode().stream().filter(code -> OPTIONS.matcher(code).matches());
        return Stream.concat(complete, options)
                .map(command -> command.replaceAll("\"[^\"]*\"", "…"))
                .map(command -> Arrays.stream(command.split("\\s+"))
                        .filter(word -> !word.equals("./mvnw"))
                        .toList())
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private String prose() {
        return FENCED.matcher(text).replaceAll("");
    }
}
