/** Ports and processes of the developer's machine. */
package dev.strata.shared.dev.processes;
