package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Maven starts. A command ends the JVM: the rest of the build has nothing to do, and Maven's report would bury the
 * message.
 */
final class Command {

    private Command() {}

    static boolean isDryRun() {
        return System.getProperty("dryRun") != null;
    }

    /** The value of an option; empty without it. */
    static String option(String name) {
        return System.getProperty(name, "");
    }

    static Fields fields() {
        return Fields.parse(System.getProperty("fields", Fields.DEFAULT));
    }

    static void run(Action command) {
        // Some locales have their own digits, which would end up in formatted numbers.
        Locale.setDefault(Locale.ROOT);
        int status = 1;
        try {
            command.run();
            status = 0;
        } catch (ScaffoldingException e) {
            System.out.printf(Locale.ROOT, "%n%s%n%n", e.getMessage());
        } catch (IOException | RuntimeException e) {
            System.out.printf(Locale.ROOT, "%nNothing was changed: %s%n%n", e);
        }
        System.exit(status);
    }

    /** Makes the changes, or with {@code -DdryRun} only prints them. */
    static void apply(Changes changes, String report) {
        changes.plan().forEach(line -> System.out.println("  " + line));
        if (!isDryRun()) {
            changes.apply();
            System.out.printf(Locale.ROOT, "%n%s%n", report);
        }
    }

    /** What to do after a service has changed; the given steps come first. */
    static String nextSteps(String service, String... first) {
        String tests = "./mvnw -Ptest -pl services/" + service
                + " -Dopenapi.update     all its tests; writes its OpenAPI document";
        return Stream.concat(Stream.of(first), Stream.of(tests, "git add services/" + service))
                .collect(Collectors.joining("\n  ", "Next:\n  ", "\n"));
    }
}
