/** Who sent a request that came through a proxy. */
package dev.strata.shared.web.forwarded;
