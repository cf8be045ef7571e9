/** Records that cross service boundaries; data only, and no rule beyond what makes a value well formed. */
package dev.strata.shared.schemas;
