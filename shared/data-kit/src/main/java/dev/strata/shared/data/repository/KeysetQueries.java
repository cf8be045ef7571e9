package dev.strata.shared.data.repository;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hibernate.StatelessSession;
import org.hibernate.query.Order;
import org.hibernate.query.SelectionQuery;

/**
 * Reads pages in keyset order with two fixed queries per order, for the first page and for those after a cursor.
 * Hibernate itself would build a criteria query for each page, translate it again on each call, and compare the key
 * attribute by attribute, for which PostgreSQL can't use an index.
 */
final class KeysetQueries {

    private final Map<Key, KeysetQuery> queries = new ConcurrentHashMap<>();

    /**
     * Returns a session whose HQL queries read pages this way.
     *
     * @param session the session that runs the queries
     */
    StatelessSession in(StatelessSession session) {
        return proxy(StatelessSession.class, (proxy, method, arguments) -> {
            boolean isHql = method.getName().equals("createSelectionQuery")
                    && arguments.length == 2
                    && arguments[1] instanceof Class;
            return isHql
                    ? query((String) arguments[0], (Class<?>) arguments[1], session)
                    : invoke(session, method, arguments);
        });
    }

    KeysetQuery of(String hql, List<? extends Order<?>> order) {
        return queries.computeIfAbsent(new Key(hql, order), key -> KeysetQuery.of(hql, order));
    }

    private <R> SelectionQuery<?> query(String hql, Class<R> type, StatelessSession session) {
        return proxy(SelectionQuery.class, new PagedQuery<>(this, session, hql, type));
    }

    static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeysetQueries.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private record Key(String hql, List<? extends Order<?>> order) {}
}
