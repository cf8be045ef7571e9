/** Calls to other services: the headers they carry, and the exception for a service that is unavailable. */
package dev.strata.shared.web.client;
