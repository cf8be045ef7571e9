/** A real Apache Kafka for dev mode and tests, in a JVM of its own. */
package dev.strata.shared.dev.broker;
