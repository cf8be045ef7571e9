/** Business rules and transactions; call repository, entity, exception and config, and know nothing of HTTP. */
package dev.strata.users.service;
