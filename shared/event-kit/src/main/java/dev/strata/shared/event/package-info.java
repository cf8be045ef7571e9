/**
 * Events between services. A service publishes a {@link dev.strata.shared.event.DomainEvent} through the {@link
 * dev.strata.shared.event.outbox.Outbox}, and handles those of others in an {@link
 * dev.strata.shared.event.EventHandler}.
 */
package dev.strata.shared.event;
