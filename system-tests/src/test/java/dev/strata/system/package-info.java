/** What all services together promise to a caller; knows URLs only. */
package dev.strata.system;
