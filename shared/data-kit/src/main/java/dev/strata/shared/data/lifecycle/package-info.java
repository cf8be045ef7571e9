/** Brings the database to the version the code expects before the first request; calls Flyway only. */
package dev.strata.shared.data.lifecycle;
