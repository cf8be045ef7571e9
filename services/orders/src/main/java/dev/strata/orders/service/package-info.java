/** Business rules and transactions, without HTTP. May call entity, event, exception, config, util, client, repository. */
package dev.strata.orders.service;
