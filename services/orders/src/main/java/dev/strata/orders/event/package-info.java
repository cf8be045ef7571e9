/** What this service publishes: records with a type and a key. May call nothing. */
package dev.strata.orders.event;
