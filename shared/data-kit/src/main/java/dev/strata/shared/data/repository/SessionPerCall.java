package dev.strata.shared.data.repository;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

import jakarta.data.page.PageRequest;

import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/**
 * Calls the generated implementation of a repository with a session of its own. Within a transaction, each session uses
 * the connection of the transaction; without one, a call is its own transaction.
 */
final class SessionPerCall implements InvocationHandler {

    private final Constructor<?> implementation;
    private final SessionFactoryHolder sessions;
    private final KeysetQueries keysetQueries = new KeysetQueries();

    private SessionPerCall(Constructor<?> implementation, SessionFactoryHolder sessions) {
        this.implementation = implementation;
        this.sessions = sessions;
    }

    static SessionPerCall of(Class<?> implementation, SessionFactoryHolder sessions) {
        try {
            return new SessionPerCall(implementation.getConstructor(StatelessSession.class), sessions);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            }
            try (StatelessSession session = sessions.open()) {
                return method.invoke(implementation.newInstance(sessionFor(method, session)), arguments);
            }
        } catch (InvocationTargetException e) {
            throw withConstraint(e.getCause());
        }
    }

    /** Names the violated constraint, so that services need not query for duplicates before they write. */
    private static Throwable withConstraint(Throwable failure) {
        return failure.getCause() instanceof ConstraintViolationException violation
                        && violation.getKind() == ConstraintKind.UNIQUE
                ? new UniqueConstraintException(violation.getConstraintName(), failure)
                : failure;
    }

    private StatelessSession sessionFor(Method method, StatelessSession session) {
        boolean readsPage = Arrays.asList(method.getParameterTypes()).contains(PageRequest.class);
        return readsPage ? keysetQueries.in(session) : session;
    }
}
