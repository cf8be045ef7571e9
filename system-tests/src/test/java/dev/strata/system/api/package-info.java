/** Requests and expectations made from the OpenAPI document of a running service. */
package dev.strata.system.api;
