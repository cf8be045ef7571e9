/** Typed settings, read once. May call nothing. */
package dev.strata.users.config;
