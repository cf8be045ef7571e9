/** What the packaged services can do, beside a servlet by hand in the same server: no test, nothing fails for a figure. */
package dev.strata.system.benchmark;
