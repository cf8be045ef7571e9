package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against the live catalog: whatever is changed there, a service can still be made from it. */
@AgainstTheExamples
class NewServiceTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("../../.."));
    private static final Pattern LEFTOVER = Pattern.compile("(?i)product(?!ion)|offer");

    @Test
    void leavesNothingOfTheCatalogBehind() throws IOException {
        Renaming renaming = new Renaming(Names.of("billing", "Invoice", null));

        for (Map.Entry<String, String> file :
                new Template(CHECKOUT.folder(Template.SERVICE), null).files().entrySet()) {
            String content = renaming.content(file.getKey(), file.getValue());
            assertThat(content)
                    .as(file.getKey())
                    .doesNotContainIgnoringCase("catalog")
                    .doesNotContainPattern(LEFTOVER);
            assertThat(renaming.path(file.getKey()))
                    .doesNotContainIgnoringCase("catalog")
                    .doesNotContainPattern(LEFTOVER);
        }
    }

    @Test
    void touchesThreeFilesOutsideItsFolder() throws IOException {
        assertThat(of("scaffolded", "Invoice").plan())
                .filteredOn(line -> !line.contains("services/scaffolded/"))
                .containsExactly(
                        "changes  " + Registry.COMPOSE, "changes  " + Registry.KUBERNETES, "changes  " + Registry.POM);
    }

    @ParameterizedTest
    @CsvSource({"catalog, Invoice", "utils, Invoice", "postgres, Invoice", "scaffolded, Price", "scaffolded, Page"})
    void refusesWhatIsTaken(String service, String entity) {
        assertThatThrownBy(() -> of(service, entity))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageStartingWith("Choose another");
    }

    private static Changes of(String service, String entity) throws IOException {
        return new NewService(CHECKOUT, Names.of(service, entity, null), Protection.READ_PUBLIC, null).changes();
    }
}
