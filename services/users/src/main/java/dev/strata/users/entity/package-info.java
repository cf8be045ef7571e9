/** What the service keeps: entities that guard their own state; call exception only. */
package dev.strata.users.entity;
