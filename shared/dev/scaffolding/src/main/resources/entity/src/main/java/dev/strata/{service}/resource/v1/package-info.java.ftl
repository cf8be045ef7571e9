/** HTTP: paths, query parameters, validation of input. May call exception, util, schema, service. */
package dev.strata.${service}.resource.v1;
