package dev.strata.shared.dev.launcher;

import java.time.Instant;
import java.util.Locale;

/**
 * Something a developer should know about a service.
 *
 * @param time when it was noticed
 * @param service the name of the service
 * @param text one line
 */
record Event(Instant time, String service, String text) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-10s %s", service, text);
    }
}
