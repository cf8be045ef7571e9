/** Measures the packaged services against a hand-written servlet in the same server. Not a test: no figure fails. */
package dev.strata.system.benchmark;
