/** Jakarta Data interfaces that list only the operations in use. May call entity, util. */
package dev.strata.${service}.repository;
