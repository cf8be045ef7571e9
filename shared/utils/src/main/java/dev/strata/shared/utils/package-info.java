/** Small pure helpers with two users or more; no state, no framework. */
package dev.strata.shared.utils;
