package dev.strata.shared.web.paging;

import java.util.function.Function;

/**
 * What a list is sorted by before the id.
 *
 * @param parameter the value of the sort parameter, such as {@code -createdAt}
 * @param attribute the attribute of the entity
 * @param parser reads a value of the attribute back from its {@code toString}
 */
public record SortKey(String parameter, String attribute, Function<String, ?> parser) {

    static final String ID = "id";

    private static final String DESCENDING = "-";

    boolean isDescending() {
        return parameter.startsWith(DESCENDING);
    }
}
