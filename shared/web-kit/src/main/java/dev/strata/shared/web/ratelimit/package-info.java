/** Rate limits per address and per user. */
package dev.strata.shared.web.ratelimit;
