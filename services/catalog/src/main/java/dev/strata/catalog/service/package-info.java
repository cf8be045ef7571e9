/** Business rules and transactions; call repository, entity and exception, and know nothing of HTTP. */
package dev.strata.catalog.service;
