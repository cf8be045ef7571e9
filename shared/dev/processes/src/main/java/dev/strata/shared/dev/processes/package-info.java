/** Ports and processes of the developer's machine, and what says how they are to be. */
package dev.strata.shared.dev.processes;
