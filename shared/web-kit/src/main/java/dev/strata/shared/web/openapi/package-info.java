/** Completes the OpenAPI document, so that resources document only what is specific to them. */
package dev.strata.shared.web.openapi;
