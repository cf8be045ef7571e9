package dev.strata.shared.testing.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** Changes of an API that break its callers. */
final class BreakingChanges {

    private BreakingChanges() {}

    /**
     * Prints the breaking changes since the version in {@code -Dopenapi.base}, by default the last commit.
     *
     * @param file the document in the repository
     * @param served the document as it is now
     */
    static void print(Path file, String served) throws IOException {
        String base = System.getProperty("openapi.base", "HEAD");
        Optional<String> before = committed(base, file);
        if (before.isEmpty() || before.get().equals(served)) {
            return;
        }
        ChangedOpenApi change = OpenApiCompare.fromContents(before.get(), served);
        if (change.isIncompatible()) {
            System.out.printf("%nBreaking changes since %s in %s:%n%s%n", base, file, render(change));
        }
    }

    /** Empty when git or the file in that version is missing. */
    private static Optional<String> committed(String version, Path file) {
        try {
            Process git = new ProcessBuilder("git", "show", version + ":./" + file.getFileName())
                    .directory(file.getParent().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String render(ChangedOpenApi change) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(report, StandardCharsets.UTF_8)) {
            new MarkdownRender().render(change, writer);
        }
        return report.toString(StandardCharsets.UTF_8);
    }
}
