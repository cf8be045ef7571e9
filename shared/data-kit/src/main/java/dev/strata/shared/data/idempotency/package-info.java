/** Answers that were given once and are given again, kept in the transaction of what they tell of. */
package dev.strata.shared.data.idempotency;
