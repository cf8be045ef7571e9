package dev.strata.shared.dev.dashboard;

import java.nio.file.Path;

/**
 * A service as it is now.
 *
 * @param name its name
 * @param folder its folder
 * @param url its base URL
 * @param state such as {@code ready}
 * @param since since when it is in that state, in milliseconds since 1970
 * @param text what happened to it last; empty if nothing did
 * @param process the id of its process, or 0
 * @param database the id of the process of its database, or 0
 * @param psql the command that opens its database
 * @param isControlled whether it can be started and stopped here
 * @param telemetry where its telemetry goes instead of to the dashboard, or empty
 */
public record ServiceStatus(
        String name,
        Path folder,
        String url,
        String state,
        long since,
        String text,
        long process,
        long database,
        String psql,
        boolean isControlled,
        String telemetry) {}
