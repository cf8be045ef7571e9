/** The access log: one line per request. */
package dev.strata.shared.web.accesslog;
