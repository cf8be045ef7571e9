/** Readiness during shutdown. */
package dev.strata.shared.web.health;
