package dev.strata.shared.schemas;

import java.net.URI;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items the items, in the order asked for
 * @param next the address of the next page, or null when this is the last one
 * @param <T> what the list holds
 */
public record Page<T>(List<T> items, URI next) {}
