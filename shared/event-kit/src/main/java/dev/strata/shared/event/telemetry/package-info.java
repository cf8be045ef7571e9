/** The trace and the correlation id that travel with an event. */
package dev.strata.shared.event.telemetry;
