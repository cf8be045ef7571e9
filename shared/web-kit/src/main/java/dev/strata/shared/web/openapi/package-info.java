/** Completes the OpenAPI document, so that resources document only what cannot be derived. */
package dev.strata.shared.web.openapi;
