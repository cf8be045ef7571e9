/** The caller, from the verified access token. */
package dev.strata.shared.web.security;
