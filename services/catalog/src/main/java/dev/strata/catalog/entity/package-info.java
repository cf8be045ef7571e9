/** What the service keeps: entities that guard their own state; call nothing. */
package dev.strata.catalog.entity;
