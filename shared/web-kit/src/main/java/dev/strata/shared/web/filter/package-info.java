/** Filters for every request and response, including errors of the container. */
package dev.strata.shared.web.filter;
