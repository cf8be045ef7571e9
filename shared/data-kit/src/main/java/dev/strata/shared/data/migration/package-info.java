/** Migrates the database to the version that the code expects, before the first request. */
package dev.strata.shared.data.migration;
