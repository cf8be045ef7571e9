/** Idempotency keys and the responses to their requests, stored in the transaction of the request's work. */
package dev.strata.shared.data.idempotency;
