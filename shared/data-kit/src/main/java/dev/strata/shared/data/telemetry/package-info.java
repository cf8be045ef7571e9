/** Spans for the calls of repositories. */
package dev.strata.shared.data.telemetry;
