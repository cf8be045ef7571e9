/** A stub of an OpenTelemetry collector. */
package dev.strata.system.telemetry;
