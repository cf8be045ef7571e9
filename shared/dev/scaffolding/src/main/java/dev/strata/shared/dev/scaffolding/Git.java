package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What git knows of a checkout.
 *
 * @param root the checkout
 */
record Git(Path root) {

    /** The files under version control, by their paths from the root. */
    List<String> files() throws IOException {
        return Arrays.stream(run("ls-files", "-z").split("\0"))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** A line for each file that is not as it was committed; empty when a commit has everything. */
    String uncommitted(String path) throws IOException {
        return run("status", "--porcelain", "--untracked-files=all", "--", path);
    }

    /** Brings back the last commit; only for a checkout that was clean, or work is lost. */
    void undoEverything() throws IOException {
        run("reset", "--hard", "--quiet");
        run("clean", "-d", "--force", "--quiet");
    }

    private String run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() == 0) {
                return output;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ScaffoldingException(
                "Make the folder a git repository and commit first, so that nothing can be lost.");
    }
}
