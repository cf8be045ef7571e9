/** Optimistic concurrency, independent of HTTP and SQL. */
package dev.strata.shared.data.concurrency;
