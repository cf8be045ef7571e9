/** What services tell a collector, received by a stub of one. */
package dev.strata.system.telemetry;
