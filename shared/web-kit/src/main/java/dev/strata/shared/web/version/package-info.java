/** The running build, at /version. */
package dev.strata.shared.web.version;
