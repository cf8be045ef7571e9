/** Constants and default settings that hold for every service. */
package dev.strata.shared.config;
