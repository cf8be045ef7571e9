/** Makes a service from the live code of the catalog, and takes one out of a checkout; calls nothing of Strata. */
package dev.strata.shared.dev.scaffolding;
