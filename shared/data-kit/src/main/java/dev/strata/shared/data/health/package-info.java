/** Health checks for migration and connectivity of the database. */
package dev.strata.shared.data.health;
