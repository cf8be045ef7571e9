/** What every call to another service carries, and what its failure means; calls http and problem. */
package dev.strata.shared.web.client;
