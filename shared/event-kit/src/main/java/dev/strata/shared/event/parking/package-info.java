/** Parked events: those that could be neither published nor handled, until an administrator decides. */
package dev.strata.shared.event.parking;
