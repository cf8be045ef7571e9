/** Optimistic concurrency without HTTP and without SQL: who changes something says which version of it was read. */
package dev.strata.shared.data.concurrency;
