package dev.strata.shared.event;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of event types. */
public final class EventTypes {

    private static final Pattern FORMAT = Pattern.compile("([a-z][a-z0-9-]*)\\.[a-z][a-z0-9-]*\\.v[1-9]\\d*");

    private EventTypes() {}

    /**
     * Returns the type of an event.
     *
     * @param event the record
     * @return the value of its {@link EventType}
     * @throws IllegalArgumentException when it has none, or one of another form
     */
    public static String of(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null || !FORMAT.matcher(type.value()).matches()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s needs an @EventType like \"orders.order-placed.v1\"", event.getName()));
        }
        return type.value();
    }

    /**
     * Returns the service that publishes a type, which is also the name of its topic.
     *
     * @param type such as {@code orders.order-placed.v1}
     * @return such as {@code orders}
     */
    public static String publisherOf(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
