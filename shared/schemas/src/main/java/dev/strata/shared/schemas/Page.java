package dev.strata.shared.schemas;

import java.net.URI;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the items, in the requested order
 * @param next the URI of the next page, or null on the last page
 * @param <T> the type of the items
 */
@Schema(requiredProperties = {"items"})
public record Page<T>(List<T> items, URI next) {}
