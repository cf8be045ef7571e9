/** What a cluster is told to run, read as strictly as a cluster would. */
package dev.strata.system.kubernetes;
