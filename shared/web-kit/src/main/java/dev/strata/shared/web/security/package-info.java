/** Who calls, from the verified access token; calls shared/config only. */
package dev.strata.shared.web.security;
