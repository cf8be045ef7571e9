/** What this service does when another one publishes an event. May call exception, util, service. */
package dev.strata.${service}.handler;
