/** Removes rows that have served their time. */
package dev.strata.shared.data.housekeeping;
