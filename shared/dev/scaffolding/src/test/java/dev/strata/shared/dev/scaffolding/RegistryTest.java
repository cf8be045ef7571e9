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
        String added = Registry.with(Registry.POM, pom, "scaffolded", 9999);

        assertThat(added.lines().toList())
                .containsAll(pom.lines().toList())
                .hasSize((int) pom.lines().count() + 1)
                .contains("        <module>scaffolded</module>");
        assertThat(Registry.without(Registry.POM, added, "scaffolded", 9999)).isEqualTo(pom);
    }

    @Test
    void addsAndRemovesContainerWithItsSecrets() {
        String added = Registry.with(Registry.COMPOSE, compose, "scaffolded", 9999);

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
        assertThat(Registry.without(Registry.COMPOSE, added, "scaffolded", 9999))
                .isEqualTo(compose);
    }

    @Test
    void addsAndRemovesPortOfGateway() {
        String added = Registry.with(Registry.GATEWAY, gateway, "scaffolded", 9999);

        assertThat(added)
                .contains(
                        "\nlisten scaffolded\n    bind :9999\n", "    server-template scaffolded 8 scaffolded:9080\n");
        assertThat(Registry.without(Registry.GATEWAY, added, "scaffolded", 9999))
                .isEqualTo(gateway);
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
        String added = Registry.with(Registry.PRODUCTION, production, "scaffolded", 9999);

        assertThat(added).contains("\n  - { name: localhost/strata/scaffolded, newName: registry.example.com/strata/");
        assertThat(Registry.without(Registry.PRODUCTION, added, "scaffolded", 9999))
                .isEqualTo(production);
    }

    @Test
    void addsAndRemovesResource() {
        String added = Registry.with(Registry.KUBERNETES, kubernetes, "scaffolded", 9999);

        assertThat(added).endsWith("\n  - ../../../services/scaffolded\n");
        assertThat(Registry.without(Registry.KUBERNETES, added, "scaffolded", 9999))
                .isEqualTo(kubernetes);
    }

    @Test
    void distinguishesServicesWhoseNamesEndAlike() {
        String one = Registry.with(Registry.COMPOSE, compose, "scaffolded", 9999);
        String both = Registry.with(Registry.COMPOSE, one, "old-scaffolded", 9084);

        assertThat(Registry.without(Registry.COMPOSE, both, "scaffolded", 9999))
                .contains("old-scaffolded-secrets:/secrets/old-scaffolded")
                .doesNotContain(" scaffolded-secrets");
    }

    @Test
    void rejectsComposeFileOfAnotherStructure() {
        assertThatThrownBy(() -> Registry.with(Registry.COMPOSE, "services: {}\n", "scaffolded", 9999))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(Registry.COMPOSE);
    }
}
