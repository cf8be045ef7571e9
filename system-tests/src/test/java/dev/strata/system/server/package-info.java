/** The application servers that can run the services under test. */
package dev.strata.system.server;
