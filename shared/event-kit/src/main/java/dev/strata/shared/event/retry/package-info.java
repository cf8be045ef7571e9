/** When to try again, and which failures will pass. */
package dev.strata.shared.event.retry;
