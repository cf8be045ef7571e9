/**
 * Jakarta Data interfaces that list only the operations in use, and JDBC for what their query language lacks. May call
 * entity, util.
 */
package dev.strata.users.repository;
