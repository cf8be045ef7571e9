/** Entities. May call everything. */
package dev.strata.shared.testing.architecture.violations.misdocumented.entity;
