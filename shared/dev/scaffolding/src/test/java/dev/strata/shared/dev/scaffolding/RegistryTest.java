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
    private final String gateway = Files.readString(ROOT.resolve(Registry.GATEWAY));
    private final String settings = Files.readString(ROOT.resolve(Registry.SETTINGS));
    private final String production = Files.readString(ROOT.resolve(Registry.PRODUCTION));

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
        String added = Registry.withContainer(compose, "scaffolded", 9999);

        assertThat(added)
                .contains(
                        "\n  scaffolded:\n",
                        "- 127.0.0.1:9999:9999\n",
                        "image: localhost/strata/scaffolded:dev",
                        "build: services/scaffolded")
                .contains(
                        "- scaffolded-secrets:/secrets/scaffolded\n",
                        "\"/secrets/scaffolded\", ",
                        "\"scaffolded\", \"kafka:9092\"]",
                        "\n  scaffolded-secrets:\n");
        assertThat(Registry.withoutContainer(added, "scaffolded", 9999)).isEqualTo(compose);
    }

    @Test
    void addsAndRemovesPortOfGateway() {
        String added = Registry.withGateway(gateway, "scaffolded", 9999);

        assertThat(added)
                .contains(
                        "\nlisten scaffolded\n    bind :9999\n", "    server-template scaffolded 8 scaffolded:9080\n");
        assertThat(Registry.withoutGateway(added, "scaffolded", 9999)).isEqualTo(gateway);
    }

    @Test
    void addsAddress() {
        String added = Registry.withAddress(settings, "scaffolded");

        assertThat(added)
                .contains(
                        "\nSCAFFOLDED_URL=http://scaffolded:9080\n",
                        settings.lines().findFirst().orElseThrow());
    }

    @Test
    void addsAndRemovesImageOfProduction() {
        String added = Registry.withImage(production, "scaffolded");

        assertThat(added).contains("\n  - { name: localhost/strata/scaffolded, newName: registry.example.com/strata/");
        assertThat(Registry.withoutImage(added, "scaffolded")).isEqualTo(production);
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
                Registry.withContainer(Registry.withContainer(compose, "scaffolded", 9999), "old-scaffolded", 9084);

        assertThat(Registry.withoutContainer(both, "scaffolded", 9999))
                .contains("old-scaffolded-secrets:/secrets/old-scaffolded")
                .doesNotContain(" scaffolded-secrets");
    }

    @Test
    void rejectsComposeFileOfAnotherStructure() {
        assertThatThrownBy(() -> Registry.withContainer("services: {}\n", "scaffolded", 9999))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(Registry.COMPOSE);
    }
}
