/** Typed settings, read once and checked at the start; call nothing. */
package dev.strata.users.config;
