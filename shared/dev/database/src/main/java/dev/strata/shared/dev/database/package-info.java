/**
 * A real PostgreSQL for dev mode and tests, started by the data source itself; no production image contains it. Calls
 * nothing of the house.
 */
package dev.strata.shared.dev.database;
