package dev.strata.shared.dev.scaffolding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Invoice, invoices, an",
        "Category, categories, a",
        "PurchaseOrder, purchase-orders, a",
        "Box, boxes, a",
        "Address, addresses, an",
        "Hour, hours, an",
        "Unit, units, a",
        "UserAccount, user-accounts, a"
    })
    void formPluralAndArticle(String entity, String path, String article) {
        Names names = Names.of("billing", entity, null);

        assertThat(names.entities().path()).isEqualTo(path);
        assertThat(names.entity().article()).isEqualTo(article);
    }

    @Test
    void areSpelledForCodeTablesAndSentences() {
        Words entity = Names.of("order-archive", "PurchaseOrder", null).entity();

        assertThat(entity.variable()).isEqualTo("purchaseOrder");
        assertThat(entity.table()).isEqualTo("purchase_order");
        assertThat(entity.prose()).isEqualTo("purchase order");
        assertThat(entity.title()).isEqualTo("Purchase order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Billing", "billing_2", "-billing", "billing-", "2nd", "", "a b", "../etc"})
    void rejectInvalidService(String service) {
        assertThatThrownBy(() -> Names.of(service, "Invoice", null))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("-Dname=billing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice", "INVOICE", "Invoice_2", "", "In voice"})
    void rejectInvalidEntity(String entity) {
        assertThatThrownBy(() -> Names.of("billing", entity, null))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("-Dentity=PurchaseOrder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "User", "Class", "Interface", "Record", "Thread", "Group"})
    void rejectReservedEntity(String entity) {
        assertThatThrownBy(() -> Names.of("billing", entity, null))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("'%s'", entity);
    }

    @Test
    void rejectReservedService() {
        assertThatThrownBy(() -> Names.of("switch", "Invoice", null)).hasMessageContaining("Java reserves it");
    }

    @Test
    void askForPluralThatIsDifferent() {
        assertThatThrownBy(() -> Names.of("farm", "Sheep", null)).hasMessageContaining("-Dplural");
        assertThat(Names.of("farm", "Sheep", "Flock").entities().path()).isEqualTo("flock");
    }
}
