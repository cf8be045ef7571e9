/** Access token checks, and the caller that a token identifies. */
package dev.strata.shared.web.security;
