/** Strict JSON binding, the same in every service. */
package dev.strata.shared.web.json;
