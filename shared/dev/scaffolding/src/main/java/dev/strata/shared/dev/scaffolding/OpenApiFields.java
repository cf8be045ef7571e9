package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document of a product that keeps other fields, as the server will write it. */
final class OpenApiFields {

    private static final String CONFLICT = "          description: Another product has this SKU\n";
    private static final String ID = "0190f1d0-0000-7000-8000-000000000000";

    private static final String IDEMPOTENCY_KEY = """
                  parameters:
                  - example: 3f0a4c1e-product-1
                    in: header
                    name: Idempotency-Key
                    required: true
                    schema:
                      maxLength: 100
                      minLength: 1
                      type: string
                    description: "The caller's name for this request, new for each one. Within\\
                      \\ a day, the same request with the same key gets the first answer again."
            """;

    private static final String REPLAYED = """
                        Idempotency-Replayed:
                          description: '''true'' when this answer was given before'
                          schema:
                            type: string
            """;

    private static final String UNPROCESSABLE = """
                    "422":
                      description: The key belongs to another request
                      content:
                        application/problem+json:
                          schema:
                            $ref: "#/components/schemas/ProblemDetail"
                      headers:
                        X-Correlation-ID:
                          description: The request's name in all logs
                          schema:
                            type: string
            """;

    private final Fields fields;

    OpenApiFields(Fields fields) {
        this.fields = fields;
    }

    String in(String document) {
        String described =
                Template.replace(document, "    ProductRequest:", yaml(4, Map.of("ProductRequest", request())));
        described = Template.replace(described, "    ProductResponse:", yaml(4, Map.of("ProductResponse", response())));
        described = Template.replace(described, "    ProductSort:", yaml(4, Map.of("ProductSort", sort())));
        described = Template.between(
                described,
                "      - description: What the name begins with\n",
                "      - name: cursor\n",
                yaml(6, parameters()));
        described = Template.between(
                described, "              - stock: 9\n", "        required: true\n", yaml(14, List.of(patch())));
        described = described.replace("          - default: name\n", "          - default: createdAt\n");
        described = described.replace("    PageProductResponse:\n", namedTypes() + "    PageProductResponse:\n");
        if (!fields.hasMoney()) {
            described = Template.without(described, "    Money:");
        }
        return fields.uniques().isEmpty()
                ? idempotent(described)
                : described.replace(CONFLICT, yaml(10, Map.of("description", fields.conflict())));
    }

    private String namedTypes() {
        return Stream.of(FieldType.DATE, FieldType.INSTANT)
                .filter(type -> fields.all().stream().anyMatch(field -> field.type() == type))
                .map(type -> yaml(4, Map.of(type.optional, Schemas.of(type))))
                .collect(Collectors.joining());
    }

    private Map<String, Object> request() {
        return Schemas.map(
                "examples", List.of(examples()),
                "type", "object",
                "required", required(),
                "properties", properties(true),
                "additionalProperties", false);
    }

    private Map<String, Object> response() {
        List<String> required = new ArrayList<>(List.of("id"));
        required.addAll(required());
        required.addAll(List.of("createdAt", "updatedAt", "version"));
        Map<String, Object> example = Schemas.map("id", ID, "version", 0);
        example.putAll(examples());
        example.putAll(Schemas.map("createdAt", "2026-11-25T08:30:00Z", "updatedAt", "2026-11-25T08:30:00Z"));
        Map<String, Object> properties = Schemas.map("id", Schemas.of(FieldType.UUID));
        properties.putAll(properties(false));
        properties.put("createdAt", Schemas.of(FieldType.INSTANT));
        properties.put("updatedAt", Schemas.of(FieldType.INSTANT));
        properties.put("version", Schemas.of(FieldType.INT));
        return Schemas.map(
                "required", required, "examples", List.of(example), "type", "object", "properties", properties);
    }

    private Map<String, Object> sort() {
        List<String> names = new ArrayList<>(List.of("createdAt", "-createdAt"));
        fields.sorts().forEach(field -> names.addAll(List.of(field.name(), "-" + field.name())));
        return Schemas.map("type", "string", "enum", names);
    }

    private List<Map<String, Object>> parameters() {
        return fields.filters().stream()
                .map(filter -> Schemas.map(
                        "description", filter.title(), "in", "query", "name", filter.name(), "schema", filter.schema()))
                .toList();
    }

    private List<String> required() {
        return fields.all().stream().filter(Field::isRequired).map(Field::name).toList();
    }

    private Map<String, Object> properties(boolean isWritten) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.all()
                .forEach(field ->
                        properties.put(field.name(), isWritten ? Schemas.ofRequest(field) : Schemas.of(field.type())));
        return properties;
    }

    private Map<String, Object> examples() {
        Map<String, Object> examples = new LinkedHashMap<>();
        fields.all().forEach(field -> examples.put(field.name(), Json.read(field.json())));
        return examples;
    }

    private Map<String, Object> patch() {
        return Schemas.map(fields.patched().name(), Json.read(fields.patched().json()));
    }

    /** No field tells a repeated request from a new one, so that the caller has to. */
    private static String idempotent(String document) {
        String post = "      summary: Adds a product\n";
        int start = document.indexOf(post);
        int end = document.indexOf("  /api/v1/products/{id}:", start);
        String added = document.substring(start, end)
                .replace(post, "      summary: \"Adds a product, once for each Idempotency-Key\"\n")
                .replace("      requestBody:\n", IDEMPOTENCY_KEY + "      requestBody:\n")
                .replace("        \"400\":\n", REPLAYED + "        \"400\":\n")
                .replace(CONFLICT, "          description: The same request is being done at this moment\n")
                .replace("        \"429\":\n", UNPROCESSABLE + "        \"429\":\n");
        String rest = document.substring(end);
        while (rest.contains(CONFLICT)) {
            rest = Template.between(rest, "        \"409\":\n" + CONFLICT, "        \"412\":\n", "");
        }
        return document.substring(0, start) + added + rest;
    }

    private static String yaml(int indentation, Object value) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(200);
        return new Yaml(options).dump(value).indent(indentation);
    }
}
