package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A GET operation in the {@code openapi.yaml} of a service. */
final class Operation {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, FieldType> TYPES = Map.of(
            "string null", FieldType.STRING,
            "integer int32", FieldType.INT,
            "integer int64", FieldType.LONG,
            "boolean null", FieldType.BOOLEAN,
            "string date", FieldType.DATE,
            "string date-time", FieldType.INSTANT,
            "string uuid", FieldType.UUID);

    private final Map<String, Object> document;
    private final String path;
    private final Map<String, Object> node;
    private final Predicate<String> isSharedType;
    private final Set<String> sharedTypes = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    private Operation(
            Map<String, Object> document, String path, Map<String, Object> node, Predicate<String> isSharedType) {
        this.document = document;
        this.path = path;
        this.node = node;
        this.isSharedType = isSharedType;
    }

    /** Each GET that returns a schema with a name, or a list of it. */
    static List<Operation> in(Map<String, Object> document, Predicate<String> isSharedType) {
        List<Operation> operations = new ArrayList<>();
        Yaml.map(document, "paths").forEach((path, methods) -> {
            Map<String, Object> get = Yaml.map(Yaml.cast(methods), "get");
            Operation operation = new Operation(document, path, get, isSharedType);
            if (operation.schemaName().isPresent()) {
                operations.add(operation);
            }
        });
        return operations;
    }

    String id() {
        return String.valueOf(node.get("operationId"));
    }

    String path() {
        return path;
    }

    /** {@code standing} for {@code getStanding}. */
    String method() {
        String noun = id().replaceFirst("^(get|read|find|list)(?=[A-Z])", "");
        return noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    }

    String summary() {
        return String.valueOf(node.get("summary")).replaceFirst("\\.$", "");
    }

    boolean isList() {
        return "array".equals(response().get("type"));
    }

    boolean isShared() {
        return schemaName().filter(isSharedType).isPresent();
    }

    /** Whether the operation documents a 404. */
    boolean mayBeMissing() {
        return !isList() && Yaml.map(node, "responses").containsKey("404");
    }

    Optional<String> schemaName() {
        return reference(isList() ? Yaml.map(response(), "items") : response());
    }

    private static Optional<String> reference(Map<String, Object> schema) {
        return Optional.ofNullable((String) schema.get("$ref")).map(ref -> ref.substring(SCHEMAS.length()));
    }

    private Map<String, Object> response() {
        Map<String, Object> ok = Yaml.map(Yaml.map(node, "responses"), "200");
        return Yaml.map(Yaml.map(Yaml.map(ok, "content"), "application/json"), "schema");
    }

    /** The parameters of the path, and the required ones of the query. */
    List<Parameter> parameters() {
        return Stream.concat(
                        parametersIn("path"),
                        parametersIn("query").filter(each -> Boolean.TRUE.equals(each.get("required"))))
                .map(this::parameter)
                .toList();
    }

    private Stream<Map<String, Object>> parametersIn(String place) {
        List<Map<String, Object>> all = Yaml.cast(node.getOrDefault("parameters", List.of()));
        return all.stream().filter(each -> place.equals(each.get("in")));
    }

    private Parameter parameter(Map<String, Object> parameter) {
        Map<String, Object> schema = resolved(Yaml.map(parameter, "schema"));
        boolean isList = "array".equals(schema.get("type"));
        FieldType type =
                typeOf(isList ? resolved(Yaml.map(schema, "items")) : schema).orElse(FieldType.STRING);
        String annotation = "path".equals(parameter.get("in")) ? "PathParam" : "QueryParam";
        return new Parameter((String) parameter.get("name"), annotation, type, isList);
    }

    /** The record for the response, with a record inside it for each object inside the response. */
    String members() {
        return record(schemaName().orElseThrow(), Set.of());
    }

    private String record(String name, Set<String> outer) {
        Set<String> nested = new LinkedHashSet<>();
        List<String> components = new ArrayList<>();
        Yaml.map(schema(name), "properties")
                .forEach((member, schema) -> javaType(Yaml.cast(schema), nested)
                        .ifPresentOrElse(type -> components.add(type + " " + member), () -> leftOut.add(member)));
        Set<String> known = Stream.concat(outer.stream(), Stream.of(name)).collect(Collectors.toSet());
        nested.removeAll(known);
        return "public record " + name + "(" + String.join(", ", components) + ") {"
                + nested.stream()
                        .map(each -> "\n\n/** An object inside the response. */\n" + record(each, known))
                        .collect(Collectors.joining())
                + "}";
    }

    private Optional<String> javaType(Map<String, Object> schema, Set<String> nested) {
        Optional<String> name = reference(schema);
        if (name.filter(isSharedType).isPresent()) {
            sharedTypes.add(name.get());
            return name;
        }
        Map<String, Object> resolved = resolved(schema);
        if ("array".equals(resolved.get("type"))) {
            return javaType(Yaml.map(resolved, "items"), nested).map(type -> "List<" + type + ">");
        }
        if (name.isPresent() && resolved.containsKey("properties")) {
            nested.add(name.get());
            return name;
        }
        return typeOf(resolved).map(type -> type.optional);
    }

    static Map<String, Object> schemaOf(FieldType type) {
        String[] typeAndFormat = TYPES.entrySet().stream()
                .filter(each -> each.getValue() == type)
                .map(each -> each.getKey().split(" "))
                .findFirst()
                .orElseThrow();
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", typeAndFormat[0]));
        if (!typeAndFormat[1].equals("null")) {
            schema.put("format", typeAndFormat[1]);
        }
        return schema;
    }

    static Optional<FieldType> typeOf(Map<String, Object> schema) {
        String type = schema.get("type") + " " + schema.get("format");
        FieldType known = TYPES.get(type);
        // Other formats of a string, such as a URI, are read as text.
        return Optional.ofNullable(known == null && type.startsWith("string ") ? FieldType.STRING : known);
    }

    /** The records in shared/schemas that the response refers to. */
    Set<String> sharedTypes() {
        schemaName().filter(isSharedType).ifPresent(sharedTypes::add);
        return sharedTypes;
    }

    /** The members of the response that no generated record can hold. */
    List<String> leftOut() {
        if (!isShared()) {
            members();
        }
        return List.copyOf(leftOut);
    }

    /** The document's own example of the response, as JSON. */
    String example() {
        List<Object> examples =
                Yaml.cast(schema(schemaName().orElseThrow()).getOrDefault("examples", List.of(Map.of())));
        return Yaml.toJson(isList() ? List.of(examples.get(0)) : examples.get(0));
    }

    private Map<String, Object> schema(String name) {
        return Yaml.map(Yaml.map(Yaml.map(document, "components"), "schemas"), name);
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        return reference(schema).map(this::schema).orElse(schema);
    }

    /**
     * A parameter of the operation.
     *
     * @param name as in the URL
     * @param annotation of Jakarta REST
     * @param of the type of a value
     * @param isList whether it has several values
     */
    public record Parameter(String name, String annotation, FieldType of, boolean isList) {

        public String type() {
            return isList ? "List<" + of.optional + ">" : of.optional;
        }

        /** {@code ids} for several values, {@code id} for one. */
        public String variable() {
            Words words = Words.ofPath(Words.ofType(name).path());
            return (isList ? words.plural() : words).variable();
        }

        public String sample() {
            return isList ? "List.of(" + of.sample + ")" : of.sample;
        }
    }
}
