package dev.strata.shared.web.paging;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import dev.strata.shared.schemas.Page;
import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.web.http.InvalidParameterException;

/**
 * The query parameters of a list, translated to keyset pagination in Jakarta Data. Subclasses add the sort parameter
 * and the filters, in fields named after their parameters. Resources take it as {@code @BeanParam @Valid}.
 *
 * @param <T> the listed entity
 */
public abstract class ListQuery<T> {

    private static final String CURSOR = "cursor";

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    private Integer limit;

    @QueryParam(CURSOR)
    @CodePoints(max = Cursors.MAX_LENGTH)
    private String cursor;

    @Context
    private UriInfo uri;

    /**
     * Returns the requested order.
     *
     * @return the value of the sort parameter
     */
    protected abstract SortOption<T> sort();

    /**
     * Returns the requested order, for the repository.
     *
     * @return a total order
     */
    public Order<T> order() {
        return sort().order();
    }

    /**
     * Returns the requested page, for the repository.
     *
     * @return the first page, or the page after the cursor
     * @throws InvalidParameterException when the cursor is invalid or from a different order
     */
    public PageRequest page() {
        PageRequest first = PageRequest.ofSize(limit).withoutTotal();
        return Cursors.decode(cursor, sort().toString(), sort().keyParsers().size())
                .map(texts -> first.afterCursor(keyOf(texts)))
                .orElse(first);
    }

    /**
     * Converts a page of entities to the response.
     *
     * @param found the page from the repository
     * @param schema converts an entity to an item of the response
     * @return the page, with the URI of the next one
     */
    public <R> Page<R> answer(CursoredPage<T> found, Function<T, R> schema) {
        List<R> items = found.content().stream().map(schema).toList();
        return new Page<>(items, found.hasNext() ? next(found) : null);
    }

    private Cursor keyOf(List<String> texts) {
        List<Function<String, ?>> parsers = sort().keyParsers();
        List<Object> key = new ArrayList<>();
        try {
            for (int i = 0; i < parsers.size(); i++) {
                key.add(parsers.get(i).apply(texts.get(i)));
            }
        } catch (RuntimeException e) {
            throw Cursors.invalid();
        }
        return Cursor.forKey(key.toArray());
    }

    private URI next(CursoredPage<?> found) {
        Cursor last = found.cursor(found.numberOfElements() - 1);
        List<String> key = last.elements().stream().map(Object::toString).toList();
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam(CURSOR, Cursors.encode(sort().toString(), key))
                .build();
        // Without scheme and host, which a service behind a proxy does not know.
        return URI.create(next.getRawPath() + "?" + next.getRawQuery());
    }
}
