package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewFieldTest {

    private static final String FOLDER = "services/billing/";
    private static final String MAIN = FOLDER + "src/main/java/dev/strata/billing/";
    private static final String FIELDS =
            "number:string(20)!unique, title:string(120)!, note:string(500), amount:money!";

    @TempDir
    private Path root;

    private Checkout checkout;

    @BeforeEach
    void generateService() throws IOException {
        checkout = new Checkout(root);
        EntityModel model = model(FIELDS);
        Map<String, String> files = new HashMap<>(model.serviceFiles(9083));
        files.putAll(model.entityFiles());
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(FOLDER + file.getKey(), file.getValue());
        }
    }

    @Test
    void makesWhatWouldHaveBeenGeneratedWithTheField() throws IOException {
        NewField command = command("dueOn:date, discount:money, urgent:boolean", "");

        command.changes("billing").apply();

        assertThat(command.byHand()).isEmpty();
        Map<String, String> expected =
                model(FIELDS + ", dueOn:date, discount:money, urgent:boolean").entityFiles();
        for (Map.Entry<String, String> file : expected.entrySet()) {
            if (file.getKey().endsWith(".java")) {
                assertThat(checkout.read(FOLDER + file.getKey()))
                        .as(file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void migratesExistingRows() throws IOException {
        command("pieces:int!", "1").changes("billing").apply();

        assertThat(checkout.read(FOLDER + "src/main/resources/db/migration/V2__add_pieces_to_invoice.sql"))
                .isEqualTo("""
                        ALTER TABLE invoice ADD COLUMN pieces integer NOT NULL DEFAULT '1';
                        ALTER TABLE invoice ALTER COLUMN pieces DROP DEFAULT;
                        CREATE INDEX invoice_by_pieces ON invoice (pieces, id);
                        """);
    }

    @Test
    void keepsWhatTheDeveloperChanged() throws IOException {
        String request = MAIN + "schema/InvoiceRequest.java";
        write(request, checkout.read(request).replace("@CodePoints(max = 120)", "@CodePoints(max = 60)"));

        NewField command = command("paidOn:date", "");
        command.changes("billing").apply();

        assertThat(checkout.read(request))
                .contains("@NotNull @SingleLine @CodePoints(max = 60) String title", "LocalDate paidOn");
        assertThat(command.byHand()).isEmpty();
    }

    @Test
    void listsWhatNoLongerLooksGenerated() throws IOException {
        String service = MAIN + "entity/Invoice.java";
        write(service, checkout.read(service).replace("this.updatedAt = Timestamps.now();", "touch();"));

        NewField command = command("paidOn:date", "");
        command.changes("billing");

        assertThat(command.byHand()).singleElement().asString().contains("Invoice.java");
    }

    @Test
    void listsWhatCallsTheOldConstructor() throws IOException {
        write(MAIN + "service/Reminder.java", "class Reminder { Object details = new InvoiceDetails(null); }");

        NewField command = command("paidOn:date", "");
        command.changes("billing");

        assertThat(command.byHand()).singleElement().asString().contains("Reminder.java", "new InvoiceDetails");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pieces:int!           | ''  | -Ddefault",
                "price:money!          | 10  | -Ddefault=\"1250 EUR\"",
                "code:string(20)unique | x   | without 'unique'",
                "title:string          | ''  | would be there twice",
            })
    void saysWhatIsMissing(String fields, String value, String sentence) {
        assertThatThrownBy(() -> command(fields, value).changes("billing"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(sentence);
    }

    private NewField command(String fields, String value) {
        return new NewField(checkout, "billing", "Invoice", Fields.parse(fields), value);
    }

    private static EntityModel model(String fields) {
        return new EntityModel(Names.of("billing", "Invoice", null), Fields.parse(fields), Access.ADMIN);
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content);
    }
}
