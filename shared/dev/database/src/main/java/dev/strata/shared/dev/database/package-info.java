/**
 * A real PostgreSQL for dev mode and tests, started by the data source itself; no production image contains it. Depends
 * on no other module.
 */
package dev.strata.shared.dev.database;
