/** Idempotency keys, stored with the response in the transaction of the request. */
package dev.strata.shared.data.idempotency;
