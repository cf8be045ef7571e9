package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The catalog's product, were it to keep other fields: the files that say what a product keeps come from templates, all
 * others are the live ones. Renaming makes another entity of it afterwards.
 */
final class Slice {

    private static final String JAVA = "src/main/java/dev/strata/catalog/";
    private static final String TESTS = "src/test/java/dev/strata/catalog/";

    private static final List<String> TEMPLATES = List.of(
            JAVA + "entity/Product.java",
            JAVA + "repository/ProductRepository.java",
            JAVA + "resource/v1/ProductResource.java",
            JAVA + "schema/ProductRequest.java",
            JAVA + "schema/ProductResponse.java",
            JAVA + "schema/ProductSort.java",
            JAVA + "service/ProductFilter.java",
            JAVA + "service/ProductService.java",
            "src/main/resources/db/migration/V1__create_product.sql",
            TESTS + "ProductFixture.java",
            TESTS + "entity/ProductTest.java",
            TESTS + "resource/v1/ProductResourceIT.java",
            TESTS + "service/ProductServiceIT.java",
            TESTS + "service/ProductServiceTest.java",
            TESTS + "service/ProductsInMemory.java");
    private static final List<String> OF_MONEY = List.of(JAVA + "entity/Amount.java", JAVA + "schema/Amounts.java");
    private static final Pattern OF_OTHER_FIELDS = Pattern.compile(".*/(Prices?|SkuTaken(Exception|Mapper))\\.java");
    private static final String SUBJECT = " and what they cost";
    private static final int LINE = 118;

    private final Fields fields;
    private final Templates templates = new Templates("slice");

    Slice(Fields fields) {
        this.fields = fields;
    }

    /** Puts the product with the other fields into the place of the live one. */
    void applyTo(Map<String, String> files) throws IOException {
        files.keySet().removeIf(path -> OF_OTHER_FIELDS.matcher(path).matches());
        Map<String, Object> model = new HashMap<>(fields.model());
        List<String> paths = new ArrayList<>(TEMPLATES);
        if (fields.hasMoney()) {
            paths.addAll(OF_MONEY);
        }
        for (String path : paths) {
            files.put(path, templates.render(path, model));
        }
        for (Field field : fields.uniques()) {
            model.put("field", field);
            files.put(
                    takenPath("exception/", field, "Exception"),
                    templates.render(JAVA + "exception/TakenException.java", model));
            files.put(takenPath("mapper/", field, "Mapper"), templates.render(JAVA + "mapper/TakenMapper.java", model));
        }
        files.replaceAll((path, content) -> content.replace(SUBJECT, ""));
        files.computeIfPresent("openapi.yaml", (path, content) -> new OpenApiFields(fields).in(content));
        files.computeIfPresent("README.md", (path, content) -> readme(content));
    }

    private static String takenPath(String folder, Field field, String suffix) {
        return JAVA + folder + field.constantType() + "Taken" + suffix + ".java";
    }

    private String readme(String content) {
        String unique = fields.uniques().stream()
                .map(field -> "its " + field.prose() + " is unique")
                .collect(Collectors.joining(", "));
        String repetition = fields.uniques().isEmpty()
                ? "Adding one needs an `Idempotency-Key`: a repeated request with the same key adds nothing and gets the"
                        + " first answer again."
                : "Adding a product needs no `Idempotency-Key`: %s, so a repeated request adds nothing and is answered"
                                .formatted(unique)
                        + " with 409.";
        String writing =
                "`PUT`, `PATCH` and `DELETE` need `If-Match` with the ETag that was read: 428 without it, 412 when"
                        + " somebody else was faster. " + repetition;
        return Template.replace(
                Template.replace(content, "`PUT`, `PATCH` and `DELETE`", wrapped(writing)),
                "`GET /api/v1/products` takes",
                wrapped(reading()));
    }

    private String reading() {
        String filters = fields.filters().stream()
                .map(filter -> "`" + filter.name() + "`")
                .collect(Collectors.joining(", "));
        String sorts =
                fields.sorts().stream().map(field -> ", `" + field.name() + "`").collect(Collectors.joining());
        return "`GET /api/v1/products` takes %s, `limit` (1 to 100, default 20), `cursor`, and `sort`: `createdAt`%s, each"
                        .formatted(filters, sorts)
                + " with a `-` in front for the other direction. An answer with more rows behind it has the address of the"
                + " next page in `next`." + (fields.hasMoney() ? " Amounts are in the currency's minor unit." : "");
    }

    private static String wrapped(String paragraph) {
        return paragraph.replaceAll("(.{1,%d})(?: |$)".formatted(LINE), "$1\n");
    }
}
