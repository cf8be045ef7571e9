/** A page that shows what the services of a checkout do: served to the developer's own browser only. */
package dev.strata.shared.dev.dashboard;
