/** When to retry, and which failures are transient. */
package dev.strata.shared.event.retry;
