/** The default resources that Jakarta EE provides to every application. */
package dev.strata.shared.data.platform;
