/** Default settings and constants for every service. */
package dev.strata.shared.config;
