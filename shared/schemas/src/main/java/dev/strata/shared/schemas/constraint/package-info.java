/** Bean Validation constraints that every service shares; the OpenAPI documents show them. */
package dev.strata.shared.schemas.constraint;
