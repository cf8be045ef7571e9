/** Small helpers that several modules share. */
package dev.strata.shared.utils;
