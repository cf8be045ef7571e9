package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the templates of an entity and of a service know.
 *
 * @param names of the service and the entity
 * @param fields of the entity
 * @param access who may call
 */
record EntityModel(Names names, Fields fields, Access access) {

    private static final int LINE = 100;
    private static final int LENGTH_FOR_PREFIX_TESTS = 60;
    private static final String ID = "\"id\": \"0190f1d0-0000-7000-8000-000000000000\"";
    private static final List<String> STAMPS = List.of(
            "\"createdAt\": \"2026-11-25T08:30:00Z\"", "\"updatedAt\": \"2026-11-25T08:30:00Z\"", "\"version\": 0");

    /** The files of the entity, by their paths in the service. */
    Map<String, String> entityFiles() throws java.io.IOException {
        return new Templates("entity").render(model());
    }

    /** The files of a service with the given port, without those of its entity. */
    Map<String, String> serviceFiles(int port) throws java.io.IOException {
        Map<String, Object> model = model();
        model.put("port", port);
        return new Templates("service").render(model);
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        Words service = names.service();
        model.put("name", service.path());
        model.put("Name", service.type());
        model.put("title", service.title());
        model.put("service", service.packageName());
        Words entity = names.entity();
        model.put("Entity", entity.type());
        model.put("entity", entity.variable());
        model.put("anEntity", entity.article() + entity.type());
        model.put("one", entity.prose());
        model.put("anOne", entity.article() + " " + entity.prose());
        model.put("AnOne", Words.capitalized(entity.article()) + " " + entity.prose());
        model.put("table", entity.table());
        model.put("slug", entity.path());
        Words entities = names.entities();
        model.put("Entities", entities.type());
        model.put("entities", entities.variable());
        model.put("many", entities.prose());
        model.put("Many", entities.title());
        model.put("path", entities.path());
        model.put("access", access);
        model.put("matrix", matrix());
        model.put("problems", problems());
        addFields(model);
        return model;
    }

    private void addFields(Map<String, Object> model) {
        List<Field> uniques = fields.where(Field::isUnique);
        model.put("fields", fields.all());
        model.put("uniques", uniques);
        model.put("optionals", fields.where(field -> !field.isRequired()));
        model.put("sorts", fields.where(Field::isSortable));
        model.put("amounts", fields.where(Field::isMoney));
        model.put("filters", fields.filters());
        model.put("filtersOf", fields.all().stream().collect(Collectors.toMap(Field::name, fields::filters)));
        model.put(
                "conflict",
                "Another " + names.entity().prose() + " has this "
                        + uniques.stream().map(Field::prose).collect(Collectors.joining(" or ")));
        fields
                .where(field -> field.kind() == FieldType.STRING
                        && field.isSortable()
                        && field.length() >= LENGTH_FOR_PREFIX_TESTS)
                .stream()
                .findFirst()
                .ifPresent(field -> model.put("prefix", field));
        List<Field.Attribute> columns = fields.all().stream()
                .flatMap(field -> field.attributes().stream())
                .toList();
        model.put("columns", columns);
        model.put("nameWidth", width(columns.stream().map(Field.Attribute::column), "created_at"));
        model.put("typeWidth", width(columns.stream().map(Field.Attribute::sqlType), "timestamptz"));
        addExamples(model);
    }

    private static int width(Stream<String> words, String always) {
        return Stream.concat(words, Stream.of(always))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    private void addExamples(Map<String, Object> model) {
        List<String> members =
                fields.all().stream().map(field -> member(field, field.json())).toList();
        model.put("example", json(members));
        model.put(
                "request",
                json(fields.all().stream()
                        .map(field -> member(field, field.isUnique() ? "\"%s\"" : field.json()))
                        .toList()));
        List<String> response = new ArrayList<>(List.of(ID));
        response.addAll(members);
        response.addAll(STAMPS);
        model.put("responseExample", json(response));
    }

    private static String member(Field field, String value) {
        return "\"" + field.name() + "\": " + value;
    }

    /** An object in lines that fit into a text block. */
    private static List<String> json(List<String> members) {
        List<String> lines = new ArrayList<>();
        String line = "{";
        for (String member : members) {
            if (line.length() + member.length() > LINE) {
                lines.add(line.stripTrailing());
                line = " ";
            }
            line += member + ", ";
        }
        lines.add(line.substring(0, line.length() - 2) + "}");
        return lines;
    }

    /** The lines for {@code authorisation.csv}. */
    List<String> matrix() {
        return access.matrix(names.entity().type(), names.entities().type());
    }

    /** The entries for the problem table. */
    List<String> problems() {
        List<String> problems =
                new ArrayList<>(List.of("problem(Unknown" + names.entity().type() + "Exception.class, 404, \"unknown-"
                        + names.entity().path() + "\")"));
        fields.where(Field::isUnique)
                .forEach(field -> problems.add("problem(" + field.type() + "TakenException.class, 409, \""
                        + field.words().path() + "-taken\")"));
        return problems;
    }
}
