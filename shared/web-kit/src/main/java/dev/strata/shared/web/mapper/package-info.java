/** Exception mappers for what every service can meet; call problem only. */
package dev.strata.shared.web.mapper;
