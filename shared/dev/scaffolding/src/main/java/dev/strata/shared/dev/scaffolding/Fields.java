package dev.strata.shared.dev.scaffolding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code -Dfields} says an entity keeps.
 *
 * @param all each field, in the order that was typed
 */
record Fields(List<Field> all) {

    /** Reads {@code number:string(20)!unique, dueOn:date}. */
    static Fields parse(String text) {
        List<Field> all = Arrays.stream(text.strip().split("\\s*,\\s*", -1))
                .map(Field::parse)
                .toList();
        Fields fields = new Fields(all);
        fields.refuseDoubles();
        return fields;
    }

    private void refuseDoubles() {
        refuseDoubles(columns().map(Field.Attribute::column));
        refuseDoubles(filters().stream().map(Filter::name));
    }

    private static void refuseDoubles(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new ScaffoldingException("Choose other names in -Dfields: two of them need the name '%s'.", name);
        });
    }

    List<Field> uniques() {
        return all.stream().filter(Field::isUnique).toList();
    }

    List<Field> sorts() {
        return all.stream().filter(Field::isSortable).toList();
    }

    List<Filter> filters() {
        return all.stream().flatMap(field -> field.filters().stream()).toList();
    }

    boolean hasMoney() {
        return all.stream().anyMatch(Field::isMoney);
    }

    /** The field that examples change. */
    Field patched() {
        return all.stream().filter(field -> !field.isUnique()).findFirst().orElse(all.get(0));
    }

    /** Why a write may be refused. */
    String conflict() {
        return "Another product has this "
                + uniques().stream().map(Field::prose).collect(Collectors.joining(" or "));
    }

    /** What the templates know. */
    Map<String, Object> model() {
        return Map.ofEntries(
                Map.entry("fields", all),
                Map.entry("uniques", uniques()),
                Map.entry(
                        "optionals",
                        all.stream().filter(field -> !field.isRequired()).toList()),
                Map.entry("sorts", sorts()),
                Map.entry("filters", filters()),
                Map.entry("hasMoney", hasMoney()),
                Map.entry("patched", patched()),
                Map.entry("conflict", conflict()),
                Map.entry("nameWidth", width(columns().map(Field.Attribute::column), "created_at")),
                Map.entry("typeWidth", width(columns().map(Field.Attribute::sqlType), "timestamptz")));
    }

    private Stream<Field.Attribute> columns() {
        return all.stream().flatMap(field -> field.attributes().stream());
    }

    private static int width(Stream<String> words, String always) {
        return Stream.concat(words, Stream.of(always))
                .mapToInt(word -> Sentinel.reveal(word).length())
                .max()
                .orElseThrow();
    }
}
