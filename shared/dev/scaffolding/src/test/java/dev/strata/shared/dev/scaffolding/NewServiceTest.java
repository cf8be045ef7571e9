package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AgainstTheExamples
class NewServiceTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("../../.."));
    private static final String MAIN = "src/main/java/dev/strata/billing/";

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void changesOnlyListsOfServicesOutsideItsFolder() throws IOException {
        assertThat(of("scaffolded", "Invoice").plan())
                .filteredOn(line -> !line.contains("services/scaffolded/"))
                .containsExactly(
                        "changes  " + Registry.COMPOSE,
                        "changes  " + Registry.GATEWAY,
                        "changes  " + Registry.KUBERNETES,
                        "changes  " + Registry.PRODUCTION,
                        "changes  " + Registry.POM);
    }

    @ParameterizedTest
    @CsvSource({
        "catalog, Invoice",
        "utils, Invoice",
        "dev-database, Invoice",
        "launcher, Invoice",
        "test-kit, Invoice",
        "strata, Invoice",
        "postgres, Invoice",
        "secrets, Invoice",
        "cata-log, Invoice",
        "target, Invoice",
        "scaffolded, Page",
        "scaffolded, Money",
        "scaffolded, Table",
        "scaffolded, Detail",
        "scaffolded, Change",
        "scaffolded, Filter"
    })
    void rejectsTakenNames(String service, String entity) {
        assertThatThrownBy(() -> of(service, entity))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageStartingWith("Choose another");
    }

    @ParameterizedTest
    @CsvSource({"stock, CatalogItem", "billing, Product", "billing, Location", "billing, Status", "billing, Name"})
    void keepsNamesAsGiven(String service, String entity) throws IOException {
        String path = "services/" + service + "/src/main/java/dev/strata/" + service + "/entity/" + entity + ".java";

        if (!CHECKOUT.hasService(service)) {
            assertThat(of(service, entity).plan()).contains("creates  " + path);
        }
    }

    @Test
    void needsNothingOfTheCatalog(@TempDir Path root) throws IOException {
        for (String file : List.of(
                "pom.xml",
                Registry.POM,
                Registry.COMPOSE,
                Registry.GATEWAY,
                Registry.KUBERNETES,
                Registry.PRODUCTION)) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(CHECKOUT.root().resolve(file), root.resolve(file));
        }
        EntityModel model = model("Invoice", Fields.DEFAULT, Access.PUBLIC);

        assertThat(new NewService(new Checkout(root), model).changes().plan())
                .contains("creates  services/billing/" + MAIN + "entity/Invoice.java");
        assertThat(String.join("\n", model.entityFiles().values())).doesNotContainIgnoringCase("product", "catalog");
    }

    @Test
    void separatesWordsInPathsTablesAndSentences() throws IOException {
        Map<String, String> files =
                model("ProductReview", Fields.DEFAULT, Access.PUBLIC).entityFiles();

        assertThat(files.get(MAIN + "resource/v1/ProductReviewResource.java")).contains("@Path(\"/product-reviews\")");
        assertThat(files.get(MAIN + "entity/ProductReview.java"))
                .contains("/** A product review. Every change", "@Table(name = \"product_review\")");
    }

    @Test
    void allowsFieldWithNameOfEntity() throws IOException {
        Map<String, String> files =
                model("Coupon", "coupon:string(20)!unique", Access.PUBLIC).entityFiles();

        assertThat(files.get("src/test/java/dev/strata/billing/CouponFixture.java"))
                .contains("Coupon aCoupon()", "String uniqueCoupon()");
        assertThat(files.get(MAIN + "service/CouponService.java"))
                .contains("new CouponTakenException(coupon.coupon())");
    }

    @Test
    void isIndependentOfLocale() throws IOException {
        EntityModel model =
                model("Invoice", "number:string(20)!unique, amount:money!, note:string(5000)", Access.ADMIN);
        Map<String, String> expected = model.entityFiles();
        String port = model.serviceFiles(9083).get(".env.example");
        String compose = Registry.with(Registry.COMPOSE, CHECKOUT.read(Registry.COMPOSE), "scaffolded", 9083);

        Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));

        assertThat(model.entityFiles()).isEqualTo(expected);
        assertThat(model.serviceFiles(9083)).containsEntry(".env.example", port);
        assertThat(Registry.with(Registry.COMPOSE, CHECKOUT.read(Registry.COMPOSE), "scaffolded", 9083))
                .isEqualTo(compose);
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void permitsWhatItsMatrixSays(Access access) throws IOException {
        String resource =
                model("Invoice", Fields.DEFAULT, access).entityFiles().get(MAIN + "resource/v1/InvoiceResource.java");
        String matrix =
                model("Invoice", Fields.DEFAULT, access).serviceFiles(9083).get("authorisation.csv");

        assertThat(resource.contains("@PermitAll")).isEqualTo(matrix.contains("listInvoices, 200"));
        assertThat(resource.contains("@RolesAllowed")).isEqualTo(matrix.contains("401"));
        assertThat(resource).contains(Words.capitalized(access.sentence()));
    }

    @Test
    void isForUsersUnlessToldOtherwise() {
        assertThat(Access.of(null)).isEqualTo(Access.AUTHENTICATED);
        assertThatThrownBy(() -> Access.of("some")).hasMessageContaining("[authenticated, public, admin, open]");
    }

    private static EntityModel model(String entity, String fields, Access access) {
        return new EntityModel(Names.of("billing", entity, null), Fields.parse(fields), access);
    }

    private static Changes of(String service, String entity) throws IOException {
        EntityModel model =
                new EntityModel(Names.of(service, entity, null), Fields.parse(Fields.DEFAULT), Access.AUTHENTICATED);
        return new NewService(CHECKOUT, model).changes();
    }
}
