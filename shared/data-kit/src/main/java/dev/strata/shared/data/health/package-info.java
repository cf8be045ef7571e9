/** Health checks of the database: migrated, reachable. */
package dev.strata.shared.data.health;
