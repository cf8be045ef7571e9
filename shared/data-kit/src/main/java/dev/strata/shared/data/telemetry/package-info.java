/** Makes the calls of repositories visible in traces; calls OpenTelemetry only. */
package dev.strata.shared.data.telemetry;
