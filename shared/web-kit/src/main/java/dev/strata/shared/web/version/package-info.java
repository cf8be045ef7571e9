/** Says at /version what is running: the version and the commit that the service was built from; calls nothing. */
package dev.strata.shared.web.version;
