/** HTTP support: correlation ids, conditional requests, parameters, 201 responses. */
package dev.strata.shared.web.http;
