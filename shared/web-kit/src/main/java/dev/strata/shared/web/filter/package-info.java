/** Filters that see every request and response, including the container's own errors. */
package dev.strata.shared.web.filter;
