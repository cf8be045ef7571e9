package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestOutputTest {

    @Test
    void countsTestsThatPassed() {
        assertThat(summary(
                        "[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.05 s -- in dev.strata.catalog.entity.ProductTest",
                        "[INFO] Tests run: 33, Failures: 0, Errors: 0, Skipped: 0"))
                .contains("33 tests passed");
    }

    @Test
    void namesFirstFailure() {
        assertThat(summary(
                        "[ERROR] Failures: ",
                        "[ERROR]   ProductTest.rejectsNegativePrice:31 ",
                        "[ERROR]   ProductTest.rejectsNoPrice:35 ",
                        "[ERROR] Tests run: 33, Failures: 1, Errors: 1, Skipped: 0"))
                .contains("2 of 33 tests failed: ProductTest.rejectsNegativePrice:31");
    }

    @Test
    void namesLineOfTestThatDoesNotCompile() {
        assertThat(summary(
                        "[ERROR] COMPILATION ERROR : ",
                        "[ERROR] /src/strata/services/catalog/src/test/java/dev/strata/catalog/entity/ProductTest.java:[20,9] cannot find symbol",
                        "[INFO] 1 error"))
                .contains(
                        "its tests do not compile: services/catalog/src/test/java/dev/strata/catalog/entity/ProductTest.java:20: cannot find symbol");
    }

    @Test
    void isEmptyIfNoTestRan() {
        assertThat(summary("[INFO] 1 error", "[INFO] BUILD FAILURE")).isEmpty();
    }

    private static Optional<String> summary(String... lines) {
        TestOutput output = new TestOutput(new SourcePaths(Path.of("/src/strata")));
        for (String line : lines) {
            output.read(line);
        }
        return output.summary();
    }
}
