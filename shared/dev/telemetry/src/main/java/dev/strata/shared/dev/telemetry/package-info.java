/** What services report by OTLP: spans, log records and metrics. */
package dev.strata.shared.dev.telemetry;
