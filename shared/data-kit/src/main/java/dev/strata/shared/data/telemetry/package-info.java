/** Tracing of repository calls. */
package dev.strata.shared.data.telemetry;
