/** The records that callers send and get; know entities only to map them. */
package dev.strata.users.schema;
