/** JPA entities that guard their own state, and the values that describe them. May call exception, util. */
package dev.strata.${service}.entity;
