/** Unchecked exceptions, independent of HTTP. May call nothing. */
package dev.strata.orders.exception;
