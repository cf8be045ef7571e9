package dev.strata.shared.dev.scaffolding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The fields of an entity.
 *
 * @param all in the order of {@code -Dfields}
 */
record Fields(List<Field> all) {

    /** What an entity has when {@code -Dfields} is not given. */
    static final String DEFAULT = "name:string(200)!, description:string(2000)";

    Fields {
        rejectDuplicates(
                all.stream().flatMap(field -> field.attributes().stream()).map(Field.Attribute::column));
        rejectDuplicates(
                Stream.concat(Stream.of("limit", "cursor", "sort"), all.stream().flatMap(field -> filterNames(field))));
        rejectDuplicates(
                Stream.concat(Stream.of("page", "order"), all.stream().flatMap(field -> argumentNames(field))));
    }

    /** Parses {@code number:string(20)!unique, dueOn:date}. */
    static Fields parse(String text) {
        return new Fields(Arrays.stream(text.strip().split("\\s*,\\s*", -1))
                .map(Field::parse)
                .toList());
    }

    Fields with(Fields added) {
        List<Field> both = new ArrayList<>(all);
        both.addAll(added.all);
        return new Fields(both);
    }

    private static Stream<String> filterNames(Field field) {
        return Filter.of(field, false).stream().map(Filter::name);
    }

    private static Stream<String> argumentNames(Field field) {
        return Filter.of(field, false).stream().map(Filter::argument);
    }

    private static void rejectDuplicates(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new ScaffoldingException(
                    "Choose other names in -Dfields: the name '%s' would be there twice in generated code.", name);
        });
    }

    List<Field> where(Predicate<Field> condition) {
        return all.stream().filter(condition).toList();
    }

    List<Filter> filters() {
        return all.stream().flatMap(field -> filters(field).stream()).toList();
    }

    /** The filters of one of the fields: the currency of the first money needs no prefix. */
    List<Filter> filters(Field field) {
        boolean isFirstMoney = where(Field::isMoney).stream().findFirst().equals(Optional.of(field));
        return Filter.of(field, isFirstMoney);
    }
}
