/** The problem table: how each exception is answered. May call exception, util. */
package dev.strata.${service}.mapper;
