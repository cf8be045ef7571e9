package dev.strata.shared.dev.scaffolding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.EnabledIf;

/** A class of tests that needs all examples where they are; a clone that has removed one keeps the commands untested. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.strata.shared.dev.scaffolding.AgainstTheExamples$Examples#areThere",
        disabledReason = "an example was removed")
@interface AgainstTheExamples {

    /** The condition. */
    final class Examples {

        private Examples() {}

        static boolean areThere() {
            return Stream.of("catalog", "users", "orders")
                    .allMatch(example -> Files.exists(Path.of("../../../services", example, "pom.xml")));
        }
    }
}
