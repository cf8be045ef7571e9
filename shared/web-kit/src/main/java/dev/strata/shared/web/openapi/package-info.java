/** What is true of every operation is added to the OpenAPI document here, so that resources say only what is their own. */
package dev.strata.shared.web.openapi;
