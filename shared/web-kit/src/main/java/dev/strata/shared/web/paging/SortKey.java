package dev.strata.shared.web.paging;

import java.util.function.Function;

/**
 * The attribute that a list is sorted by; the id breaks ties.
 *
 * @param parameter the value of the sort parameter, such as {@code -createdAt}
 * @param attribute the attribute of the entity
 * @param parser the inverse of {@code toString} for the attribute
 */
public record SortKey(String parameter, String attribute, Function<String, ?> parser) {

    static final String ID = "id";

    private static final String DESCENDING = "-";

    boolean isDescending() {
        return parameter.startsWith(DESCENDING);
    }
}
