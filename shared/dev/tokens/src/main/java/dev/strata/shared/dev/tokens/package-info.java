/** Access tokens for dev mode and tests; calls utils. */
package dev.strata.shared.dev.tokens;
