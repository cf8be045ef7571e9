package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Maven starts. A command ends the JVM: the rest of the build has nothing to do, and Maven's lines of errors would
 * bury the one sentence that helps.
 */
final class Command {

    private Command() {}

    static boolean isDryRun() {
        return System.getProperty("dryRun") != null;
    }

    /** What {@code -Dfields} says, or null. */
    static Fields fields() {
        String fields = System.getProperty("fields");
        return fields == null ? null : Fields.parse(fields);
    }

    static void run(Changes.Step command) {
        int status = 1;
        try {
            command.run();
            status = 0;
        } catch (ScaffoldingException e) {
            System.out.printf("%n%s%n%n", e.getMessage());
        } catch (IOException | RuntimeException e) {
            System.out.printf("%nNothing was changed: %s%n%n", e);
        }
        System.exit(status);
    }

    /**
     * Does what is planned, or with {@code -DdryRun} only tells; then says what comes next.
     *
     * @param module whose code is formatted
     */
    static void carryOut(Changes changes, String[] arguments, String module, String next) {
        List<String> plan = changes.plan();
        if (!isDryRun()) {
            changes.apply(() -> format(arguments, module));
        }
        print(plan);
        if (!isDryRun()) {
            System.out.printf("%nNext:%n%s%n", next);
        }
    }

    static void print(List<String> plan) {
        plan.forEach(line -> System.out.println("  " + line));
    }

    /** The house's own formatter: other names break lines elsewhere. */
    static void format(String[] arguments, String module) throws IOException {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        Path maven = Path.of(arguments[1], "bin", isWindows ? "mvn.cmd" : "mvn");
        Path log = Files.createTempFile("scaffolding", ".log");
        List<String> command = List.of(
                maven.toString(),
                "--batch-mode",
                "--file=" + arguments[0] + "/pom.xml",
                "--non-recursive",
                // Dots match the separator of any system, and for a renamed clone, whose module is the root, every
                // file.
                "-DspotlessFiles=.*" + module.replace('/', '.') + ".*",
                "-Dmaven.repo.local=" + arguments[2],
                "spotless:apply");
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new ScaffoldingException(
                        "Nothing was changed: the code could not be formatted.%n%s", Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScaffoldingException("Nothing was changed: the formatter was interrupted.");
        } finally {
            Files.delete(log);
        }
    }
}
