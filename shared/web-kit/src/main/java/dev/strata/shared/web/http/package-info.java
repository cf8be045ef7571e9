/** Helpers for what HTTP itself defines: correlation, entity tags, parameters; calls nothing but shared/config. */
package dev.strata.shared.web.http;
