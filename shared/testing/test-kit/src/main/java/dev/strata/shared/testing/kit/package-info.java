/** What the in-container tests of every service need; calls Arquillian, dev-tokens and web-kit. */
package dev.strata.shared.testing.kit;
