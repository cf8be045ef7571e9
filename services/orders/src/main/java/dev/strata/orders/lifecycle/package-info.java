/**
 * Observers of startup and shutdown. May call entity, event, exception, config, util, client, repository, schema, mapper,
 * filter, producer, service, lifecycle.
 */
package dev.strata.orders.lifecycle;
