/** Unchecked exceptions, each named for a fact and free of HTTP. May call nothing. */
package dev.strata.${service}.exception;
