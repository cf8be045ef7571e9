/** The documents of the repository. */
package dev.strata.system.docs;
