/** Operations that run once per idempotency key. */
package dev.strata.shared.web.idempotency;
