/** SQL for the tables of the kits, which no entity of a service maps. */
package dev.strata.shared.data.jdbc;
