package dev.strata.shared.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against the live files: they must stay such that a service can be added to them. */
class RegistryTest {

    private static final Path ROOT = Path.of("../..");

    private final String pom = Files.readString(ROOT.resolve(Registry.POM));
    private final String compose = Files.readString(ROOT.resolve(Registry.COMPOSE));

    RegistryTest() throws IOException {}

    @Test
    void addsAModuleAndTouchesNoOtherLine() {
        String added = Registry.withModule(pom, "billing");

        assertThat(added.lines().toList())
                .containsAll(pom.lines().toList())
                .hasSize((int) pom.lines().count() + 1)
                .contains("        <module>billing</module>");
        assertThat(Registry.withoutModule(added, "billing")).isEqualTo(pom);
    }

    @Test
    void addsAContainerWithItsSecretsAndTakesItOutAgain() {
        String added = Registry.withContainer(compose, "catalog", 9080, "billing", 9083);

        assertThat(added)
                .contains("\n  billing:\n", "\"127.0.0.1:9083:9083\"", "image: strata/billing", "SERVICE: billing")
                .contains(
                        "- billing-secrets:/run/secrets/billing:ro",
                        "\"/secrets/billing\", ",
                        "\n  billing-secrets:\n");
        assertThat(Registry.withoutContainer(added, "billing")).isEqualTo(compose);
    }

    @Test
    void tellsServicesApartWhoseNamesEndAlike() {
        String added = Registry.withContainer(compose, "catalog", 9080, "old-orders", 9083);

        assertThat(Registry.withoutContainer(added, "orders"))
                .contains("old-orders-secrets:/run/secrets/old-orders:ro")
                .doesNotContain(" orders-secrets");
    }

    @Test
    void refusesAComposeFileInWhichItCanNotTellTheModel() {
        assertThatThrownBy(() -> Registry.withContainer("services: {}\n", "catalog", 9080, "billing", 9083))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(Registry.COMPOSE);
    }
}
