package dev.strata.shared.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type of an event on the wire, independent of class names: on the record that a service publishes, and on the
 * record that another service reads.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /**
     * The publishing service, what happened, and the version: {@code orders.order-placed.v1}. A change that breaks
     * readers is a new version, published beside the old one.
     *
     * @return the type
     */
    String value();
}
