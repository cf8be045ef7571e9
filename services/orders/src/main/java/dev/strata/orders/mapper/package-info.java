/** The problem table, which maps exceptions to HTTP problems. May call exception, util. */
package dev.strata.orders.mapper;
