/** Deletes expired rows. */
package dev.strata.shared.data.housekeeping;
