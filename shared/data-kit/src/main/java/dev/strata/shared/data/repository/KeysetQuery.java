package dev.strata.shared.data.repository;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;

/**
 * The HQL of a list in one order.
 *
 * @param firstPage reads the first page
 * @param nextPage reads the page after a key, whose values are the parameters {@link #parameter}
 */
record KeysetQuery(String firstPage, String nextPage) {

    private static final String WHERE = " where ";

    /**
     * Adds an order to a query.
     *
     * @param hql a query without an order
     * @param order a total order, in one direction
     * @throws IllegalArgumentException when the directions differ, which no comparison of keys expresses
     */
    static KeysetQuery of(String hql, List<? extends Order<?>> order) {
        SortDirection direction = order.get(0).direction();
        if (order.stream().anyMatch(each -> each.direction() != direction)) {
            throw new IllegalArgumentException("All attributes must be sorted in the same direction");
        }
        boolean isAscending = direction == SortDirection.ASCENDING;
        List<String> attributes = order.stream().map(Order::attributeName).toList();
        String orderBy = attributes.stream()
                .map(attribute -> attribute + (isAscending ? " asc" : " desc"))
                .collect(Collectors.joining(", ", " order by ", ""));
        String key = IntStream.range(0, attributes.size())
                .mapToObj(i -> ":" + parameter(i))
                .collect(Collectors.joining(", ", "(", ")"));
        String after =
                String.format(Locale.ROOT, "(%s) %s %s", String.join(", ", attributes), isAscending ? ">" : "<", key);
        return new KeysetQuery(hql + orderBy, restricted(hql, after) + orderBy);
    }

    static String parameter(int index) {
        return "keysetValue" + index;
    }

    private static String restricted(String hql, String condition) {
        int where = hql.toLowerCase(Locale.ROOT).indexOf(WHERE);
        if (where < 0) {
            return hql + WHERE + condition;
        }
        int restriction = where + WHERE.length();
        return hql.substring(0, restriction) + "(" + hql.substring(restriction) + ") and " + condition;
    }
}
