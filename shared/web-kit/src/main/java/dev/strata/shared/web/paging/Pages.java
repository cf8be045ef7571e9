package dev.strata.shared.web.paging;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.ws.rs.core.UriInfo;

import dev.strata.shared.schemas.Page;
import dev.strata.shared.web.http.InvalidParameterException;

/** Keyset paging between the query parameters of a list and Jakarta Data. */
public final class Pages {

    private static final String CURSOR = "cursor";

    private Pages() {}

    /**
     * What to ask the repository for.
     *
     * @param limit rows on a page
     * @param cursor what the caller sent, or null for the first page
     * @param sort the order asked for
     * @return the request
     * @throws InvalidParameterException when the cursor is none of that order
     */
    public static PageRequest request(int limit, String cursor, SortOption<?> sort) {
        PageRequest first = PageRequest.ofSize(limit).withoutTotal();
        return Cursors.decode(cursor, sort.toString(), sort.keyParsers().size())
                .map(texts -> first.afterCursor(keyOf(texts, sort)))
                .orElse(first);
    }

    /**
     * What to answer.
     *
     * @param found what the repository found
     * @param sort the order it is in
     * @param uri the address of this page
     * @param schema makes the answer's item from an entity
     * @return the page, with the address of the next one
     */
    public static <T, R> Page<R> of(CursoredPage<T> found, SortOption<T> sort, UriInfo uri, Function<T, R> schema) {
        List<R> items = found.content().stream().map(schema).toList();
        return new Page<>(items, found.hasNext() ? next(found, sort, uri) : null);
    }

    private static Cursor keyOf(List<String> texts, SortOption<?> sort) {
        List<Function<String, ?>> parsers = sort.keyParsers();
        List<Object> key = new ArrayList<>();
        try {
            for (int i = 0; i < parsers.size(); i++) {
                key.add(parsers.get(i).apply(texts.get(i)));
            }
        } catch (RuntimeException e) {
            throw new InvalidParameterException(CURSOR, "is not one that this service gave out");
        }
        return Cursor.forKey(key.toArray());
    }

    private static URI next(CursoredPage<?> found, SortOption<?> sort, UriInfo uri) {
        Cursor last = found.cursor(found.numberOfElements() - 1);
        List<String> key = last.elements().stream().map(Object::toString).toList();
        return uri.getRequestUriBuilder()
                .replaceQueryParam(CURSOR, Cursors.encode(sort.toString(), key))
                .build();
    }
}
