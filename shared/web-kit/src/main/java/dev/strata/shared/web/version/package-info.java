/** The build that is running, at /version. */
package dev.strata.shared.web.version;
