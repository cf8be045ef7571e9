/** How JSON is read and written: strictly, and the same in every service. */
package dev.strata.shared.web.json;
