/** Problem details (RFC 9457), and the tables that map exceptions to them. */
package dev.strata.shared.web.problem;
