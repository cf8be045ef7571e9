/** Access tokens for dev mode and tests. May call utils. */
package dev.strata.shared.dev.tokens;
