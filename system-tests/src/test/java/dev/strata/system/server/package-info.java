/** The kinds of server that the services can be tested in; calls the launcher. */
package dev.strata.system.server;
