/**
 * Starts the services of a checkout, each as a process of its own, reports what happens to them and stops them. May call
 * dev-database and dev-tokens.
 */
package dev.strata.shared.dev.launcher;
