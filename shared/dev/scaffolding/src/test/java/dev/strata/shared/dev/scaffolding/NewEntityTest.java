package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against the live catalog, as the template and as the service that gets a slice. */
@AgainstTheExamples
class NewEntityTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("../../.."));

    @Test
    void staysInTheServicesFolderAndSharesWhatIsThere() throws IOException {
        assertThat(of("catalog", "ScaffoldedThing").plan())
                .allMatch(line -> line.contains("services/catalog/"))
                .filteredOn(line -> line.startsWith("changes"))
                .containsExactly(
                        "changes  services/catalog/authorisation.csv",
                        "changes  services/catalog/kustomization.yaml",
                        "changes  services/catalog/src/main/resources/META-INF/persistence.xml");
    }

    @Test
    void migratesAfterWhatIsThere() throws IOException {
        assertThat(of("catalog", "ScaffoldedThing").plan())
                .anyMatch(line -> line.matches(".*/V([2-9]|\\d\\d+)__create_scaffolded_thing\\.sql"));
    }

    @Test
    void refusesAnEntityThatIsThere() {
        assertThatThrownBy(() -> of("catalog", "Product"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageStartingWith("Choose another -Dentity");
    }

    @Test
    void namesTheServicesThatThereAre() {
        assertThatThrownBy(() -> of("missing", "ScaffoldedThing")).hasMessageContaining("catalog");
    }

    private static Changes of(String service, String entity) throws IOException {
        return new NewEntity(CHECKOUT, Names.of(service, entity, null), Protection.READ_PUBLIC, null).changes();
    }
}
