/** HTTP in and out: paths, status codes, validation of input; calls service, schema and exception. */
package dev.strata.orders.resource.v1;
