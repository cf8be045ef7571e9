package dev.strata.shared.data.platform;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;

/**
 * The default resources of a Jakarta EE server (Platform 11, chapter 5, "Resources, Naming, and Injection"). They are
 * looked up by name because some servers cannot inject them yet when the application observes {@code Startup}.
 */
public final class DefaultResources {

    private DefaultResources() {}

    /**
     * Returns the data source of the service.
     *
     * @return the pooled data source
     * @throws IllegalStateException when there is none, or the thread does not belong to the application
     */
    public static DataSource dataSource() {
        return lookUp("java:comp/DefaultDataSource");
    }

    /**
     * Returns the scheduler for periodic tasks.
     *
     * @return the scheduler of the server
     * @throws IllegalStateException when the thread does not belong to the application
     */
    public static ManagedScheduledExecutorService scheduler() {
        return lookUp("java:comp/DefaultManagedScheduledExecutorService");
    }

    /**
     * Returns the executor for tasks that end.
     *
     * @return the executor of the server
     * @throws IllegalStateException when the thread does not belong to the application
     */
    public static ManagedExecutorService executor() {
        return lookUp("java:comp/DefaultManagedExecutorService");
    }

    /**
     * Returns the factory of threads for loops that run as long as the application.
     *
     * @return the thread factory of the server
     * @throws IllegalStateException when the thread does not belong to the application
     */
    public static ManagedThreadFactory threads() {
        return lookUp("java:comp/DefaultManagedThreadFactory");
    }

    private static <T> T lookUp(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("Resource not found: " + name, e);
        }
    }
}
