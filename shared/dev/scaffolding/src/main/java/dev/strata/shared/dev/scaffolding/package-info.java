/** Generates services, entities, fields and clients, removes services, and renames a clone. Calls nothing of Strata. */
package dev.strata.shared.dev.scaffolding;
