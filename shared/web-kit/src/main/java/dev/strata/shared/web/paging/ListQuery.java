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
import dev.strata.shared.web.http.InvalidParameterException;

/**
 * The query parameters of a list, and keyset paging between them and Jakarta Data. A subclass adds the sort parameter and
 * the filters; each of its fields has the name of its parameter. A resource takes it as {@code @BeanParam @Valid}.
 *
 * @param <T> the entity that is listed
 */
public abstract class ListQuery<T> {

    private static final String CURSOR = "cursor";

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    private Integer limit;

    @QueryParam(CURSOR)
    private String cursor;

    @Context
    private UriInfo uri;

    /**
     * The requested order.
     *
     * @return the value of the sort parameter
     */
    protected abstract SortOption<T> sort();

    /**
     * The requested order, for the repository.
     *
     * @return a total order
     */
    public Order<T> order() {
        return sort().order();
    }

    /**
     * The requested page, for the repository.
     *
     * @return the first page, or the one after the cursor
     * @throws InvalidParameterException when the cursor does not belong to the requested order
     */
    public PageRequest page() {
        PageRequest first = PageRequest.ofSize(limit).withoutTotal();
        return Cursors.decode(cursor, sort().toString(), sort().keyParsers().size())
                .map(texts -> first.afterCursor(keyOf(texts)))
                .orElse(first);
    }

    /**
     * The page to answer.
     *
     * @param found what the repository found
     * @param schema makes an item of the page from an entity
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
        return uri.getRequestUriBuilder()
                .replaceQueryParam(CURSOR, Cursors.encode(sort().toString(), key))
                .build();
    }
}
