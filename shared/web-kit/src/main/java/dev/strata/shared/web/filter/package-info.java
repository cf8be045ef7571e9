/** Servlet filters that see every request, the container's own errors included; call http and problem. */
package dev.strata.shared.web.filter;
