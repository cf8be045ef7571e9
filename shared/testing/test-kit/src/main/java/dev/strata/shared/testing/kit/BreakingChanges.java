package dev.strata.shared.testing.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** API changes that break callers. */
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
        Optional<String> before = CommittedFile.read(file, base);
        if (before.isEmpty() || before.get().equals(served)) {
            return;
        }
        ChangedOpenApi change = OpenApiCompare.fromContents(before.get(), served);
        if (change.isIncompatible()) {
            System.out.printf(Locale.ROOT, "%nBreaking changes since %s in %s:%n%s%n", base, file, render(change));
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
