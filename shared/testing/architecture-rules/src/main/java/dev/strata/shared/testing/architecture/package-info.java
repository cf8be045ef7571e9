/** The rules of the house, for the architecture test of every service; calls ArchUnit only. */
package dev.strata.shared.testing.architecture;
