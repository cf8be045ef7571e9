/** Records and values that cross service boundaries. */
package dev.strata.shared.schemas;
