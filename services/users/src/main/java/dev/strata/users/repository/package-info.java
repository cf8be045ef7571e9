/** Jakarta Data interfaces that list the operations in use; know entities only. */
package dev.strata.users.repository;
