/** The architecture rules that every service must pass. */
package dev.strata.shared.testing.architecture;
