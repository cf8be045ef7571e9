/** Requests that are done once however often they come. */
package dev.strata.shared.web.idempotency;
