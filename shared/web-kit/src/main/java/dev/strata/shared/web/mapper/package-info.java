/** Exception mapping, and the problems that every service has in common. */
package dev.strata.shared.web.mapper;
