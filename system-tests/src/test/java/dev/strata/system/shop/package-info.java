/** The three examples together: what a shop promises, also when something breaks. Calls system, users and api. */
package dev.strata.system.shop;
