package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.util.Locale;

/**
 * What Maven starts. A command ends the JVM: the rest of the build has nothing to do, and Maven's report would bury the
 * sentence that helps.
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
        // Some locales have digits of their own, which formatted numbers would get.
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
    static void apply(Changes changes, String next) {
        changes.plan().forEach(line -> System.out.println("  " + line));
        if (!isDryRun()) {
            changes.apply();
            System.out.printf(Locale.ROOT, "%n%s%n", next);
        }
    }
}
