/** Keyset paging: opaque cursors and links to the next page; calls json only. */
package dev.strata.shared.web.paging;
