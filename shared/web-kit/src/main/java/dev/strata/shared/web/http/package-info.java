/** What HTTP itself defines: correlation id, conditional requests, parameters, 201. */
package dev.strata.shared.web.http;
