/** What the server has ready for every application, by the standard's own names. */
package dev.strata.shared.data.platform;
