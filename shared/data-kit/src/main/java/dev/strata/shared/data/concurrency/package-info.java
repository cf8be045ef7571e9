/** Optimistic concurrency without HTTP and without SQL: a change names the version that it is based on. */
package dev.strata.shared.data.concurrency;
