/** Access tokens for dev mode and tests. */
package dev.strata.shared.dev.tokens;
