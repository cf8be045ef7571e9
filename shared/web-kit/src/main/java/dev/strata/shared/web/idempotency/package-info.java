/** Operations that are carried out once per idempotency key. */
package dev.strata.shared.web.idempotency;
