/** HTTP: paths, query parameters, validation of input. May call exception, util, schema, service. */
package dev.strata.catalog.resource.v1;
