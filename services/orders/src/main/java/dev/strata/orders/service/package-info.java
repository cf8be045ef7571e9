/** Business rules and transactions; call repository, entity, client and exception, and know nothing of HTTP. */
package dev.strata.orders.service;
