package dev.strata.shared.event.parking;

/** An administrator has decided about a parked event: others may be due, once the current transaction has committed. */
public record ParkedEventsChanged() {}
