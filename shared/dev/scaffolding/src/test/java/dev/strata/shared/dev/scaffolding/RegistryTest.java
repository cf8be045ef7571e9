package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against the live files: they must stay such that a service can be added to them. */
@AgainstTheExamples
class RegistryTest {

    private static final Path ROOT = Path.of("../../..");

    private final String pom = Files.readString(ROOT.resolve(Registry.POM));
    private final String kubernetes = Files.readString(ROOT.resolve(Registry.KUBERNETES));
    private final String compose = Files.readString(ROOT.resolve(Registry.COMPOSE));

    RegistryTest() throws IOException {}

    @Test
    void addsAndRemovesModule() {
        String added = Registry.withModule(pom, "scaffolded");

        assertThat(added.lines().toList())
                .containsAll(pom.lines().toList())
                .hasSize((int) pom.lines().count() + 1)
                .contains("        <module>scaffolded</module>");
        assertThat(Registry.withoutModule(added, "scaffolded")).isEqualTo(pom);
    }

    @Test
    void addsAndRemovesContainerWithItsSecrets() {
        String added = Registry.withContainer(compose, "scaffolded", 9083);

        assertThat(added)
                .contains(
                        "\n  scaffolded:\n",
                        "\"127.0.0.1:9083:9083\"",
                        "image: strata/scaffolded",
                        "SERVICE: scaffolded")
                .contains(
                        "- scaffolded-secrets:/run/secrets/scaffolded:ro",
                        "\"/secrets/scaffolded\", ",
                        "\n  scaffolded-secrets:\n");
        assertThat(Registry.withoutContainer(added, "scaffolded")).isEqualTo(compose);
    }

    @Test
    void addsAndRemovesResource() {
        String added = Registry.withResource(kubernetes, "scaffolded");

        assertThat(added).endsWith("\n  - ../../../services/scaffolded\n");
        assertThat(Registry.withoutResource(added, "scaffolded")).isEqualTo(kubernetes);
    }

    @Test
    void distinguishesServicesWhoseNamesEndAlike() {
        String both =
                Registry.withContainer(Registry.withContainer(compose, "scaffolded", 9083), "old-scaffolded", 9084);

        assertThat(Registry.withoutContainer(both, "scaffolded"))
                .contains("old-scaffolded-secrets:/run/secrets/old-scaffolded:ro")
                .doesNotContain(" scaffolded-secrets");
    }

    @Test
    void rejectsComposeFileOfAnotherStructure() {
        assertThatThrownBy(() -> Registry.withContainer("services: {}\n", "scaffolded", 9083))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(Registry.COMPOSE);
    }
}
