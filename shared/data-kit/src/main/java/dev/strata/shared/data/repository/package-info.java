/** Repositories as stateless beans: a session for each call, and its trace. */
package dev.strata.shared.data.repository;
