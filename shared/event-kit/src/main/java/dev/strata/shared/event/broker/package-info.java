/** The broker that carries events: an interface, and Kafka behind it. */
package dev.strata.shared.event.broker;
