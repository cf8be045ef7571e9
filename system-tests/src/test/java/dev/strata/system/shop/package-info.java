/** The example services together: orders, faults, security, telemetry and logs. */
package dev.strata.system.shop;
