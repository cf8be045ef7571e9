/** Keyset pagination: query parameters, sort orders, opaque cursors. */
package dev.strata.shared.web.paging;
