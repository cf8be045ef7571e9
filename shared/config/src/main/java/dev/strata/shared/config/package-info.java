/** Constants and default settings shared by all services. */
package dev.strata.shared.config;
