package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The templates against the live catalog. */
@AgainstTheExamples
class SliceTest {

    private static final Path CATALOG = Path.of("../../../services/catalog");
    private static final String JAVA = "src/main/java/dev/strata/catalog/";
    private static final String FIELDS_OF_A_PRODUCT =
            "sku:string(40)!unique, name:string(200)!, description:string(2000)," + " price:money!, stock:int!";
    private static final String OF_A_FIELD =
            "(?is).*(sku|name|description|price|stock|currency|amount|@Size|@PositiveOrZero|LocalDate|Instant|uuid;).*";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entity/Product",
                "repository/ProductRepository",
                "resource/v1/ProductResource",
                "schema/ProductResponse",
                "schema/ProductSort",
                "service/ProductService"
            })
    void saysWhatTheLiveProductSaysBesideItsFields(String type) throws IOException {
        String path = JAVA + type + ".java";

        Set<String> live = statements(Files.readString(CATALOG.resolve(path)));

        assertThat(statements(of(FIELDS_OF_A_PRODUCT).get(path))).containsAll(live);
    }

    @Test
    void leavesNothingOfTheLiveFieldsBehind() throws IOException {
        of("dueOn:date!, note:string")
                .forEach((path, content) ->
                        assertThat(content.toLowerCase()).as(path).doesNotContain("sku", "stock", "what the name"));
    }

    @Test
    void makesPostIdempotentWhereNothingIsUnique() throws IOException {
        assertThat(of("dueOn:date").get(JAVA + "resource/v1/ProductResource.java"))
                .contains("    @Idempotent\n");
        assertThat(of("code:string!unique").get(JAVA + "resource/v1/ProductResource.java"))
                .doesNotContain("    @Idempotent\n");
    }

    private static Map<String, String> of(String fields) throws IOException {
        return new TreeMap<>(new Template(CATALOG, Fields.parse(fields)).files());
    }

    /** What stands between semicolons, braces and annotations, however lines are broken. */
    private static Set<String> statements(String source) {
        return Arrays.stream(source.replaceAll("(?s)/\\*\\*.*?\\*/|\"\"\".*?\"\"\"", "")
                        .split("[;{}]|(?=\\n    @)"))
                .map(statement -> statement.replaceAll("\\s+", ""))
                .filter(statement -> !statement.matches(OF_A_FIELD))
                .collect(Collectors.toSet());
    }
}
