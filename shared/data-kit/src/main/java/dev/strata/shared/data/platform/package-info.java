/** The default resources that Jakarta EE gives every application. */
package dev.strata.shared.data.platform;
