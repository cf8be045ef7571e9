package dev.strata.orders.service;

/**
 * An order was placed.
 *
 * @param currency the ISO 4217 code of its currency
 */
record OrderPlaced(String currency) {}
