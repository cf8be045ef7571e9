package dev.strata.shared.dev.dashboard;

import java.util.List;
import java.util.Optional;

/** What the dashboard shows and controls. Implementations are thread-safe. */
public interface DevEnvironment {

    /**
     * The services, running or not.
     *
     * @return the services by name
     */
    List<ServiceStatus> services();

    /**
     * Carries out a command of {@code -Pup}, such as {@code restart catalog}, and returns at once.
     *
     * @param command the line that could be typed as well
     */
    void run(String command);

    /**
     * Where a service keeps its data.
     *
     * @param service its name
     * @return how to connect; empty while its database does not run
     */
    Optional<DatabaseAccess> database(String service);

    /**
     * What gives a service its settings, apart from its own files.
     *
     * @param service its name
     * @return the sources, the strongest first
     */
    List<SettingSource> settings(String service);

    /**
     * The broker of the services.
     *
     * @return its addresses; empty if there is none
     */
    String kafka();

    /**
     * The process of the broker.
     *
     * @return its id; empty if this is not the one that started it
     */
    Optional<Long> kafkaProcess();
}
