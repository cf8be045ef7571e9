/** Turns each of the service's exceptions into a problem detail; calls exception only. */
package dev.strata.orders.mapper;
