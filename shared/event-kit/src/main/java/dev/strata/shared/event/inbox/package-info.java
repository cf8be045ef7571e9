/** The inbox: each event of another service is handled once, in one transaction. */
package dev.strata.shared.event.inbox;
