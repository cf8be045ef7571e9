/** The architecture rules that every service is tested against. */
package dev.strata.shared.testing.architecture;
