package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AgainstTheExamples
class NewEntityTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("../../.."));
    private static final String PROBLEMS = "src/main/java/dev/strata/catalog/mapper/CatalogProblems.java";

    @TempDir
    private Path copy;

    @Test
    void changesOnlyItsService() throws IOException {
        assertThat(of(CHECKOUT, "catalog", "Shelf").plan())
                .allMatch(line -> line.contains("services/catalog/"))
                .filteredOn(line -> line.startsWith("changes"))
                .containsExactly(
                        "changes  services/catalog/authorisation.csv",
                        "changes  services/catalog/kustomization.yaml",
                        "changes  services/catalog/" + PROBLEMS,
                        "changes  services/catalog/src/main/resources/META-INF/persistence.xml");
    }

    @Test
    void numbersMigrationAfterTheOthers() throws IOException {
        assertThat(of(CHECKOUT, "users", "Shelf").plan())
                .anyMatch(line -> line.matches(".*/V([5-9]|\\d\\d+)__create_shelf\\.sql"));
    }

    @Test
    void listsExceptionsInProblemTable() throws IOException {
        Checkout catalog = copyOfCatalog();

        of(catalog, "catalog", "Shelf").apply();

        assertThat(catalog.read("services/catalog/" + PROBLEMS))
                .contains(
                        "import dev.strata.catalog.exception.UnknownProductException;\n"
                                + "import dev.strata.catalog.exception.UnknownShelfException;\n",
                        "problem(SkuTakenException.class, 409, \"sku-taken\"),\n",
                        "problem(NumberTakenException.class, 409, \"number-taken\"));");
    }

    @ParameterizedTest
    @CsvSource({"catalog, Product", "users, AppUser", "users, RefreshToken", "orders, CustomerOrder"})
    void rejectsTakenNames(String service, String entity) {
        assertThatThrownBy(() -> of(CHECKOUT, service, entity))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageStartingWith("Choose another -Dentity");
    }

    private Checkout copyOfCatalog() throws IOException {
        for (String file : new Git(CHECKOUT.root()).files()) {
            Path source = CHECKOUT.root().resolve(file);
            if (file.startsWith("services/catalog/") && Files.exists(source)) {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.copy(source, copy.resolve(file));
            }
        }
        return new Checkout(copy);
    }

    private static Changes of(Checkout checkout, String service, String entity) throws IOException {
        EntityModel model = new EntityModel(
                Names.of(service, entity, null), Fields.parse("number:string(20)!unique, open:boolean!"), Access.ADMIN);
        return new NewEntity(checkout, model).changes();
    }
}
