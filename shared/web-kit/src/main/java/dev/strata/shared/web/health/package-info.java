/** Readiness of the process: whether it takes new requests. */
package dev.strata.shared.web.health;
