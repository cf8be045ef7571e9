/** Support for the in-container tests of every service. */
package dev.strata.shared.testing.kit;
