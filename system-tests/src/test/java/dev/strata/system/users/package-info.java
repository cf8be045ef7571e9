/** What everybody may do, and what nobody: logging in, and each operation of all services by its caller. Calls system and api. */
package dev.strata.system.users;
