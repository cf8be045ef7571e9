/** How JSON is read and written: strictly, and the same in every service; calls nothing. */
package dev.strata.shared.web.json;
