/** Checks of the alerts that need no Prometheus server. */
package dev.strata.system.observability;
