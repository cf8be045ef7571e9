package dev.strata.orders.service;

/**
 * An order was placed.
 *
 * @param currency what it is paid in, ISO 4217
 */
record OrderPlaced(String currency) {}
