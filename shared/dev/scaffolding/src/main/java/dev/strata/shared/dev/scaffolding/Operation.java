package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation that reads something, as a service's {@code openapi.yaml} describes it.
 *
 * @param document the whole document
 * @param path where it answers
 * @param node what the document says of it
 */
record Operation(Map<String, Object> document, String path, Map<String, Object> node) {

    private static final String SCHEMAS = "#/components/schemas/";

    /** Each GET whose answer is something that the document names, or a list of it. */
    static List<Operation> in(Map<String, Object> document) {
        List<Operation> operations = new ArrayList<>();
        map(document, "paths").forEach((path, methods) -> {
            Map<String, Object> get = map(cast(methods), "get");
            Operation operation = new Operation(document, path, get);
            if (!get.isEmpty() && operation.schemaName().isPresent()) {
                operations.add(operation);
            }
        });
        return operations;
    }

    String id() {
        return String.valueOf(node.get("operationId"));
    }

    /** {@code standing}, of {@code getStanding}. */
    String method() {
        String noun = id().replaceFirst("^(get|read|find|list)(?=[A-Z])", "");
        return noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    }

    String summary() {
        String summary = String.valueOf(node.get("summary"));
        return summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
    }

    boolean isList() {
        return "array".equals(answer().get("type"));
    }

    Optional<String> schemaName() {
        Map<String, Object> schema = isList() ? map(answer(), "items") : answer();
        return Optional.ofNullable((String) schema.get("$ref")).map(ref -> ref.substring(SCHEMAS.length()));
    }

    private Map<String, Object> answer() {
        Map<String, Object> ok = map(map(node, "responses"), "200");
        return map(map(map(ok, "content"), "application/json"), "schema");
    }

    /** Path parameters, and those of the query that must be there. */
    List<Parameter> parameters() {
        return Stream.concat(
                        described("path"), described("query").filter(each -> Boolean.TRUE.equals(each.get("required"))))
                .map(this::parameter)
                .toList();
    }

    private Stream<Map<String, Object>> described(String place) {
        List<Map<String, Object>> all = cast(node.getOrDefault("parameters", List.of()));
        return all.stream().filter(each -> place.equals(each.get("in")));
    }

    private Parameter parameter(Map<String, Object> described) {
        Map<String, Object> schema = resolved(map(described, "schema"));
        boolean isList = "array".equals(schema.get("type"));
        FieldType type =
                Schemas.typeOf(isList ? resolved(map(schema, "items")) : schema).orElse(FieldType.STRING);
        String annotation = "path".equals(described.get("in")) ? "PathParam" : "QueryParam";
        return new Parameter((String) described.get("name"), annotation, type, isList);
    }

    /** What the answer has that a record can hold as it is. */
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        map(schema(), "properties")
                .forEach((name, property) -> Schemas.typeOf(cast(property))
                        .ifPresent(type ->
                                members.add(new Member(name, type == FieldType.MONEY ? "Money" : type.optional))));
        return members;
    }

    /** The document's own example of the answer, as JSON. */
    String example() {
        List<Object> examples = cast(schema().getOrDefault("examples", List.of(Map.of())));
        return Json.write(isList() ? List.of(examples.get(0)) : examples.get(0));
    }

    private Map<String, Object> schema() {
        return map(map(map(document, "components"), "schemas"), schemaName().orElseThrow());
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        String ref = (String) schema.get("$ref");
        boolean isElsewhere = ref != null && Schemas.typeOf(schema).isEmpty();
        return isElsewhere ? map(map(map(document, "components"), "schemas"), ref.substring(SCHEMAS.length())) : schema;
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return cast(parent.getOrDefault(key, new LinkedHashMap<>()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    /**
     * What a caller says.
     *
     * @param name as the address has it
     * @param annotation of Jakarta REST
     * @param of what it holds
     * @param isList whether it comes many times
     */
    public record Parameter(String name, String annotation, FieldType of, boolean isList) {

        public String type() {
            return isList ? "List<" + of.optional + ">" : of.optional;
        }

        /** {@code ids} for many, {@code id} for one. */
        public String variable() {
            String word = Words.ofAddress(name.toLowerCase(Locale.ROOT)).variable();
            return isList ? word + "s" : word;
        }

        public String sample() {
            return isList ? "List.of(" + of.sample + ")" : of.sample;
        }
    }

    /**
     * What an answer has.
     *
     * @param name its name
     * @param type its Java type
     */
    public record Member(String name, String type) {}
}
