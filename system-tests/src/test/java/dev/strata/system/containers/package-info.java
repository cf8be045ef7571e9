/** Checks of the Dockerfiles and of Compose's file that need no container engine. */
package dev.strata.system.containers;
