package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The git repository of a checkout.
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

    boolean ignores(String path) throws IOException {
        return start("check-ignore", "--quiet", path).status() == 0;
    }

    /**
     * Merges the difference between two texts into a third one. Where that has changed the same lines, it stays.
     *
     * @return the merged text, and the number of conflicts
     */
    static Output merge(String text, String before, String after) throws IOException {
        Path folder = Files.createTempDirectory("merge");
        Path[] files = {folder.resolve("text"), folder.resolve("before"), folder.resolve("after")};
        Files.writeString(files[0], text);
        Files.writeString(files[1], before);
        Files.writeString(files[2], after);
        Output conflicts = new Git(folder).start("merge-file", "-p", "text", "before", "after");
        Output merged = new Git(folder).start("merge-file", "-p", "--ours", "text", "before", "after");
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
        return new Output(conflicts.status(), merged.text());
    }

    private String run(String... arguments) throws IOException {
        Output output = start(arguments);
        if (output.status() != 0) {
            throw new ScaffoldingException(
                    "Make the folder a git repository and commit first, so that nothing can be lost.");
        }
        return output.text();
    }

    private Output start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Output(git.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScaffoldingException("git was interrupted.");
        }
    }

    /**
     * What a git command ended with.
     *
     * @param status its exit status
     * @param text its standard output
     */
    record Output(int status, String text) {}
}
