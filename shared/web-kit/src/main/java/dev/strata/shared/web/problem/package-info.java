/** The one error shape (RFC 9457), and the tables that lead to it. */
package dev.strata.shared.web.problem;
