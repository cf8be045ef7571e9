package dev.strata.shared.data.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;

/**
 * The default resources of a server (Jakarta EE Platform 11, chapter 5, "Resources, Naming, and Injection"). Asked for by
 * name, because not every server has injected resources ready when the application observes its start.
 */
public final class DefaultResources {

    private DefaultResources() {}

    /**
     * The database of the service.
     *
     * @return the pool of its connections
     * @throws IllegalStateException when the server has none, or the thread is not one of the application's
     */
    public static DataSource dataSource() {
        return named("java:comp/DefaultDataSource");
    }

    /**
     * What runs work again and again.
     *
     * @return the server's scheduler
     * @throws IllegalStateException when the thread is not one of the application's
     */
    public static ManagedScheduledExecutorService scheduler() {
        return named("java:comp/DefaultManagedScheduledExecutorService");
    }

    private static <T> T named(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no " + name, e);
        }
    }
}
