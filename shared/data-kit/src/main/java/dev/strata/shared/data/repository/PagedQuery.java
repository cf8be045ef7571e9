package dev.strata.shared.data.repository;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.metamodel.EntityType;

import org.hibernate.StatelessSession;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedPage.KeyInterpretation;
import org.hibernate.query.KeyedResultList;
import org.hibernate.query.SelectionQuery;

/** A query of a generated repository: reads pages by a {@link KeysetQuery}, and leaves the rest to Hibernate. */
final class PagedQuery<R> implements InvocationHandler {

    private final KeysetQueries queries;
    private final StatelessSession session;
    private final String hql;
    private final Class<R> type;
    private final Map<String, Object> parameters = new HashMap<>();

    PagedQuery(KeysetQueries queries, StatelessSession session, String hql, Class<R> type) {
        this.queries = queries;
        this.session = session;
        this.hql = hql;
        this.type = type;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean takesName = arguments != null && arguments.length == 2 && arguments[0] instanceof String;
        if (method.getName().equals("setParameter") && takesName) {
            parameters.put((String) arguments[0], arguments[1]);
            return proxy;
        }
        if (method.getName().equals("getKeyedResultList") && isForward((KeyedPage<R>) arguments[0])) {
            return read((KeyedPage<R>) arguments[0]);
        }
        return KeysetQueries.invoke(query(hql), method, arguments);
    }

    private static boolean isForward(KeyedPage<?> page) {
        return page.getKeyInterpretation() != KeyInterpretation.KEY_OF_FIRST_ON_NEXT_PAGE
                && (page.getKey() != null || page.getPage().isFirst());
    }

    private KeyedResultList<R> read(KeyedPage<R> page) {
        KeysetQuery keyset = queries.of(hql, page.getKeyDefinition());
        SelectionQuery<R> query = query(page.getKey() == null ? keyset.firstPage() : keyset.nextPage());
        if (page.getKey() != null) {
            for (int i = 0; i < page.getKey().size(); i++) {
                query.setParameter(KeysetQuery.parameter(i), page.getKey().get(i));
            }
        }
        int size = page.getPage().getSize();
        // One extra row shows whether there is a next page.
        List<R> rows = query.setMaxResults(size + 1).getResultList();
        List<R> content = rows.size() > size ? rows.subList(0, size) : rows;
        List<Field> key = keyFields(page);
        List<List<?>> keys = new ArrayList<>();
        content.forEach(row -> keys.add(valuesOf(key, row)));
        return new KeyedResultList<>(content, keys, page, rows.size() > size ? page : null, null);
    }

    private SelectionQuery<R> query(String text) {
        SelectionQuery<R> query = session.createSelectionQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private List<Field> keyFields(KeyedPage<R> page) {
        EntityType<R> entity = session.getFactory().getMetamodel().entity(type);
        List<Field> fields = page.getKeyDefinition().stream()
                .map(order -> (Field) entity.getAttribute(order.attributeName()).getJavaMember())
                .toList();
        fields.forEach(field -> field.setAccessible(true));
        return fields;
    }

    private static List<Object> valuesOf(List<Field> fields, Object row) {
        return fields.stream().map(field -> valueOf(field, row)).toList();
    }

    private static Object valueOf(Field field, Object row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
