/** Starts every service of a checkout as a process of its own, watches it and stops it. */
package dev.strata.shared.dev.launcher;
