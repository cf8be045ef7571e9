/** Calls to other services: forwarded headers and failure translation. */
package dev.strata.shared.web.client;
