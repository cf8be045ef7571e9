/** What a failure of the database means for the caller. */
package dev.strata.shared.data.failure;
