package dev.strata.shared.dev.scaffolding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RenamingTest {

    private final Renaming renaming = new Renaming(Names.of("order-archive", "ArchivedOrder", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import dev.strata.catalog.entity.Product;|import dev.strata.orderarchive.entity.ArchivedOrder;",
                "Product product = products.get(id);|ArchivedOrder archivedOrder = archivedOrders.get(id);",
                "class ProductsInMemory|class ArchivedOrdersInMemory",
                "void refusesASkuThatAProductHas()|void refusesASkuThatAnArchivedOrderHas()",
                "Product mug = aProduct();|ArchivedOrder mug = anArchivedOrder();",
                "@Path(\"/products\")|@Path(\"/archived-orders\")",
                "@Table(name = \"product\")|@Table(name = \"archived_order\")",
                "super(\"No product has the id \" + id);|super(\"No archived order has the id \" + id);",
                "\"unknown-product\"|\"unknown-archived-order\"",
                "operationId = \"listProducts\"|operationId = \"listArchivedOrders\"",
                "/** A product. Products last. */|/** An archived order. Archived orders last. */",
                "title = \"Catalog\"|title = \"Order archive\"",
                "class CatalogApi|class OrderArchiveApi",
                "int productivity = 1;|int productivity = 1;",
            })
    void followsTheLanguageOfJava(String before, String after) {
        assertThat(renaming.content("A.java", before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<class>dev.strata.catalog.entity.Product</class>|<class>dev.strata.orderarchive.entity.ArchivedOrder</class>",
                "<artifactId>catalog</artifactId>|<artifactId>order-archive</artifactId>",
                "  /api/v1/products/{id}:|  /api/v1/archived-orders/{id}:",
                "#/components/schemas/ProductResponse|#/components/schemas/ArchivedOrderResponse",
            })
    void followsTheLanguageOfDescriptions(String before, String after) {
        assertThat(renaming.content("a.yaml", before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java/dev/strata/catalog/entity/Product.java, src/main/java/dev/strata/orderarchive/entity/ArchivedOrder.java",
        "src/main/resources/db/migration/V1__create_product.sql, src/main/resources/db/migration/V1__create_archived_order.sql",
        "pom.xml, pom.xml"
    })
    void movesFiles(String before, String after) {
        assertThat(renaming.path(before)).isEqualTo(after);
    }
}
