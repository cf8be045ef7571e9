/** Request and response records with Bean Validation, mapped from entities. May call entity, util. */
package dev.strata.${service}.schema;
