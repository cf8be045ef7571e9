/** MicroProfile REST clients, each behind a class with timeout, retry and circuit breaker. May call config, util. */
package dev.strata.${service}.client;
