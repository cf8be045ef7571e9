/** How often one caller may ask. */
package dev.strata.shared.web.ratelimit;
