/** A real PostgreSQL for dev mode and tests, started by the data source itself. */
package dev.strata.shared.dev.database;
