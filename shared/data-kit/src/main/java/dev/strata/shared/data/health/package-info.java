/** Answers MicroProfile Health for the database: migrated once, reachable now; calls lifecycle. */
package dev.strata.shared.data.health;
