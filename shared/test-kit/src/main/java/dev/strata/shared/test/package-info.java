/** What the in-container tests of every service need; calls Arquillian only. */
package dev.strata.shared.test;
