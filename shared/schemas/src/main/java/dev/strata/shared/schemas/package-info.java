/** Records exchanged between services. */
package dev.strata.shared.schemas;
