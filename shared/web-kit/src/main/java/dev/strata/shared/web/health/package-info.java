/** Answers MicroProfile Health for the process: whether it takes new requests; calls nothing. */
package dev.strata.shared.web.health;
