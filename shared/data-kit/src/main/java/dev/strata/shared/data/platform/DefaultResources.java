package dev.strata.shared.data.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;

/**
 * The default resources of a server (Jakarta EE Platform 11, chapter 5, "Resources, Naming, and Injection"). They are looked
 * up by name, because not every server injects them before the application observes {@code Startup}.
 */
public final class DefaultResources {

    private DefaultResources() {}

    /**
     * The database of the service.
     *
     * @return the pool of its connections
     * @throws IllegalStateException when the server has none, or the thread does not belong to the application
     */
    public static DataSource dataSource() {
        return named("java:comp/DefaultDataSource");
    }

    /**
     * The scheduler for recurring work.
     *
     * @return the server's scheduler
     * @throws IllegalStateException when the thread does not belong to the application
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
