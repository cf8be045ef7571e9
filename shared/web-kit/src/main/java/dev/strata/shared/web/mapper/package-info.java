/** Exception mapping, and the problem table shared by all services. */
package dev.strata.shared.web.mapper;
