/** The transactional outbox: events are stored with the work that causes them, then published. */
package dev.strata.shared.event.outbox;
