/** Requests and checks derived from the OpenAPI document of a service. */
package dev.strata.system.api;
