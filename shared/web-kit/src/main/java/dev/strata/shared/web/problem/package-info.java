/** The one error shape (RFC 9457) and the one base that builds it; calls nothing but shared/config. */
package dev.strata.shared.web.problem;
